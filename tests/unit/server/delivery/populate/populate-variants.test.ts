import { normalizePopulate } from '../../../../../server/src/schema/normalize-populate';
import {
  hasWildcard,
  omitVariantsFromWildcards,
} from '../../../../../server/src/services/delivery/populate/omit-variants-from-wildcards';
import { readSegmentKeys } from '../../../../../server/src/services/delivery/request/read-segment-keys';
import { createCacheControl } from '../../../../../server/src/services/delivery/response/cache-headers';
import type { ModelSchema } from '../../../../../server/src/schema/model-schema';

const ATTRIBUTES = {
  title: { type: 'string' },
  image: { type: 'media' },
  author: { type: 'relation', target: 'author' },
  zone: { type: 'dynamiczone', components: ['hero', 'plain'] },
  segmentVariants: { type: 'component', component: 'personalization.page' },
};

describe('normalizePopulate', () => {
  test.each([
    ['*', { image: true, author: true, zone: true }],
    [true, { image: true, author: true, zone: true }],
    ['image, author', { image: true, author: true }],
    [
      ['author.avatar', 'author.company', 'image'],
      { author: { populate: ['avatar', 'company'] }, image: true },
    ],
    [['author', 'author.avatar'], { author: { populate: ['avatar'] } }],
    [
      { image: 'true', author: 'false', zone: '*', title: { x: 1 } },
      { image: true, zone: true, title: { x: 1 } },
    ],
    [['nothing', '__proto__', 'constructor'], {}],
    [undefined, {}],
    [7, {}],
  ])('brings %j into one form', (populate, expected) => {
    expect(normalizePopulate(populate, ATTRIBUTES)).toEqual(expected);
  });
});

describe('omitVariantsFromWildcards', () => {
  const schema = (uid: string, attributes: ModelSchema['attributes']): [string, ModelSchema] => [
    uid,
    { uid, modelType: 'contentType', modelName: uid, collectionName: uid, info: {}, attributes },
  ];
  const schemas = new Map([
    schema('page', ATTRIBUTES),
    schema('hero', {
      image: { type: 'media' },
      segmentVariants: { type: 'component', component: 'personalization.hero' },
    }),
    schema('plain', { image: { type: 'media' } }),
    schema('author', { avatar: { type: 'media' } }),
  ]);
  const omit = (populate: unknown) =>
    omitVariantsFromWildcards('page', populate, (uid) => schemas.get(uid));

  test('spells out a wildcard that would take variants along', () => {
    expect(omit('*')).toEqual({ image: true, author: true, zone: true });
    expect(omit({ zone: { populate: '*' } })).toEqual({
      zone: { on: { hero: { populate: { image: true } }, plain: { populate: '*' } } },
    });
  });

  test('hands on the very same object where there is nothing to change', () => {
    for (const populate of [
      undefined,
      'image',
      ['zone'],
      { author: { populate: '*' } },
      { zone: { on: { plain: { populate: '*' } } } },
      { image: true },
    ]) {
      expect(omit(populate)).toBe(populate);
    }
  });
});

describe('hasWildcard', () => {
  test.each([
    ['*'],
    [true],
    ['author.*'],
    [['image', '*']],
    [{ author: { populate: '*' } }],
    [{ author: { populate: true } }],
    [{ author: { populate: ['*'] } }],
    [{ author: { populate: { company: { populate: 'owner.*' } } } }],
    [{ zone: { on: { hero: { populate: '*' } } } }],
  ])('finds one in %j', (populate) => {
    expect(hasWildcard(populate)).toBe(true);
  });

  test.each([
    [undefined],
    [7],
    ['image,author.avatar'],
    [['author.avatar']],
    [{ image: true, author: { populate: 'avatar', fields: '*' } }],
    [{ zone: { on: { hero: { populate: { image: true } }, plain: true } } }],
  ])('finds none in %j', (populate) => {
    expect(hasWildcard(populate)).toBe(false);
  });
});

describe('readSegmentKeys', () => {
  test.each([
    ['a,b', ['a', 'b']],
    [' a , ,a ', ['a']],
    [
      ['a', 'b,c', 5],
      ['a', 'b', 'c'],
    ],
    ['', []],
    [undefined, []],
  ])('reads %j', (parameter, keys) => {
    expect(readSegmentKeys(parameter)).toEqual({ keys, warnings: [] });
  });

  test.each([
    [{ a: 'b' }, []],
    [['a', { b: 'c' }], ['a']],
  ])('says that it ignored what is no key in %j', (parameter, keys) => {
    expect(readSegmentKeys(parameter)).toEqual({
      keys,
      warnings: [expect.stringContaining('takes keys of segments')],
    });
  });
});

describe('createCacheControl', () => {
  const now = new Date('2026-01-01T12:00:00Z');
  const segment = (endsAt: string) => ({
    key: 'a',
    name: 'A',
    rule: { combinator: 'and' as const, rules: [] },
    active: true,
    endsAt,
  });
  const at = (endsAt: string, isShared = true) =>
    createCacheControl({ segments: [segment(endsAt)], now, maxAgeSeconds: 60, isShared });

  test('ends with the next scheduled change', () => {
    expect(at('2026-01-01T12:00:30.900Z')).toBe('public, max-age=30');
    expect(at('2026-01-01T12:00:00.500Z')).toBe('public, max-age=0');
    expect(at('2026-01-01T13:00:00Z')).toBe('public, max-age=60');
    expect(at('2025-01-01T00:00:00Z', false)).toBe('private, max-age=60');
  });
});
