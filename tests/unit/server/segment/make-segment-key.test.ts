import {
  commonKeyStart,
  makeUniqueKey,
  suggestSegmentKey,
} from '../../../../server/src/services/segment/make-segment-key';
import { SEGMENT_KEY_PATTERN } from '../../../../core/contracts/segment/bounds';

test.each([
  ['Returning visitors', 'returning-visitors'],
  ['  Nye besøkende på mobil! ', 'nye-besokende-pa-mobil'],
  ['iPhone & Android', 'iphone-and-android'],
  ['20 % off', '20-off'],
])('the name %j suggests the key %j', (name, key) => {
  expect(suggestSegmentKey(name)).toBe(key);
});

test('a name without any letter still gives a key', () => {
  expect(suggestSegmentKey('!!!')).toBe('segment');
});

test('a long name gives a key of at most 60 characters that does not end in a hyphen', () => {
  const key = suggestSegmentKey(`${'a'.repeat(59)} bcd`);
  expect(key).toBe('a'.repeat(59));
  expect(suggestSegmentKey('x'.repeat(200))).toHaveLength(60);
});

test('a taken key gets -2, then -3', () => {
  expect(makeUniqueKey('norway', new Set())).toBe('norway');
  expect(makeUniqueKey('norway', new Set(['norway']))).toBe('norway-2');
  expect(makeUniqueKey('norway', new Set(['norway', 'norway-2']))).toBe('norway-3');
});

test('a long key makes room for its number', () => {
  const long = 'x'.repeat(60);
  const key = makeUniqueKey(long, new Set([long]));
  expect(key).toBe(`${'x'.repeat(58)}-2`);
  expect(key.startsWith(commonKeyStart(long))).toBe(true);
});

test('a reserved word is never a key', () => {
  expect(makeUniqueKey('constructor', new Set())).toBe('constructor-2');
});

test('every key fits the pattern', () => {
  for (const name of ['Ærlig talt', 'a--b', '-x-', 'ß', '日本', 'A_B.C']) {
    expect(makeUniqueKey(suggestSegmentKey(name), new Set())).toMatch(SEGMENT_KEY_PATTERN);
  }
});
