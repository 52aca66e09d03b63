import { appendSegments } from '../../../../server/src/services/preview/append-segments';

describe('appendSegments', () => {
  test.each([
    ['https://a.example/x', 'https://a.example/x?segments=a,b'],
    ['https://a.example/x?y=1', 'https://a.example/x?y=1&segments=a,b'],
    ['https://a.example/x?', 'https://a.example/x?segments=a,b'],
    ['https://a.example/x?y=1&', 'https://a.example/x?y=1&segments=a,b'],
    ['/relative#part', '/relative?segments=a,b#part'],
    ['/x?url=%2Fy%3Fz', '/x?url=%2Fy%3Fz&segments=a,b'],
    ['/x#/app?route', '/x?segments=a,b#/app?route'],
  ])('adds the segments to %s', (url, expected) => {
    expect(appendSegments(url, ['a', 'b'])).toBe(expected);
  });

  test('keeps a URL that names segments already', () => {
    expect(appendSegments('/x?segments=c&y', ['a'])).toBe('/x?segments=c&y');
  });

  test('keeps a URL where there is nothing to add', () => {
    expect(appendSegments('/x', [])).toBe('/x');
  });

  test('escapes what would end the parameter', () => {
    expect(appendSegments('/x', ['a&b=c'])).toBe('/x?segments=a%26b%3Dc');
  });
});
