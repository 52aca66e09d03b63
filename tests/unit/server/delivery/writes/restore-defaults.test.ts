import {
  restoreDefaults,
  type Writing,
} from '../../../../../server/src/services/delivery/writes/restore-defaults';
import type { ModelSchema } from '../../../../../server/src/schema/model-schema';

const schema = (uid: string, attributes: Record<string, object>) =>
  ({ uid, attributes }) as unknown as ModelSchema;

const SCHEMAS = new Map(
  [
    schema('page', {
      title: { type: 'string' },
      views: { type: 'integer' },
      json: { type: 'json' },
      at: { type: 'datetime' },
      author: { type: 'relation', target: 'author' },
      tags: { type: 'relation', target: 'tag' },
      hero: { type: 'component', component: 'hero' },
      cards: { type: 'component', component: 'card', repeatable: true },
      zone: { type: 'dynamiczone', components: ['hero', 'card'] },
    }),
    schema('hero', { heading: { type: 'string' }, clicks: { type: 'integer' } }),
    schema('card', { text: { type: 'string' }, clicks: { type: 'integer' } }),
  ].map((entry) => [entry.uid, entry]),
);

const findSchema = (uid: string) => SCHEMAS.get(uid);
const PAGE = SCHEMAS.get('page') as ModelSchema;
const KEEP: Writing = { findSchema, mode: 'keep', findRowId: ({ id }) => id };
const COPY: Writing = { findSchema, mode: 'copy', findRowId: () => undefined };

type Row = Record<string, unknown>;

const restore = (data: Row, handed: Row, loaded: Row, writing = KEEP) =>
  restoreDefaults(data, PAGE, [{ uid: 'page', handed, loaded }], writing);

const hero = (id: number, heading: string, more: Row = {}) => ({ id, heading, ...more });
const card = (id: number, text: string, more: Row = {}) => ({ id, text, ...more });
const [A, HIDDEN, C] = [card(1, 'a'), card(2, 'hidden'), card(3, 'c')];
const own = { cards: [A, HIDDEN, C] };
const [SEEN_A, SEEN_C] = [card(1, 'for you'), card(3, 'c')];
const seen = { cards: [SEEN_A, SEEN_C] };
const NEW = { text: 'new' };

describe('what a write takes over from what a visitor got', () => {
  test.each<[string, Row, Row, Row, Row]>([
    ['a text', { title: 'V' }, { title: 'V' }, { title: 'D' }, {}],
    ['a changed text', { title: 'V!' }, { title: 'V' }, { title: 'D' }, { title: 'V!' }],
    ['what was not read', { views: 2 }, { title: 'V' }, { title: 'D' }, { views: 2 }],
    ['what is no field', { meta: 1 }, { meta: 1 }, { meta: 2 }, { meta: 1 }],
    ['JSON, copied', { json: { a: [1] } }, { json: { a: [1] } }, { json: {} }, {}],
    ['JSON with less', { json: {} }, { json: { a: 1 } }, { json: { a: 0 } }, { json: {} }],
    [
      'a date as text',
      { at: '2026-01-01T00:00:00.000Z' },
      { at: new Date('2026-01-01') },
      { at: null },
      {},
    ],
    [
      'a relation, whole',
      { author: { id: 2, documentId: 'b', name: 'x' } },
      { author: { id: 2, documentId: 'b', name: 'y' } },
      { author: { id: 1, documentId: 'a' } },
      {},
    ],
    [
      'a relation by its document',
      { author: 'b' },
      { author: { id: 2, documentId: 'b' } },
      { author: null },
      {},
    ],
    [
      'a relation as what it shall be',
      { author: { set: [{ documentId: 'b' }] } },
      { author: { id: 2, documentId: 'b' } },
      { author: null },
      {},
    ],
    [
      'another relation',
      { author: 'c' },
      { author: { id: 2, documentId: 'b' } },
      { author: null },
      { author: 'c' },
    ],
    [
      'a change to a relation',
      { tags: { connect: ['c'] } },
      { tags: [{ id: 2, documentId: 'b' }] },
      { tags: [] },
      { tags: { connect: ['c'] } },
    ],
    ['a block', { hero: hero(1, 'V') }, { hero: hero(1, 'V') }, { hero: hero(1, 'D') }, {}],
    [
      'a block with one change',
      { hero: hero(1, 'V', { clicks: 2 }) },
      { hero: hero(1, 'V', { clicks: 1 }) },
      { hero: hero(1, 'D', { clicks: 1 }) },
      { hero: { id: 1, clicks: 2 } },
    ],
    [
      'a variant’s own block with one change',
      { hero: hero(9, 'V', { clicks: 2 }) },
      { hero: hero(9, 'V', { clicks: 1 }) },
      { hero: hero(1, 'D', { clicks: 1 }) },
      { hero: { id: 1, clicks: 2 } },
    ],
    [
      'a variant’s own block where the default has none',
      { hero: hero(9, 'V!') },
      { hero: hero(9, 'V') },
      { hero: null },
      {},
    ],
    ['a hidden block', { hero: null }, { hero: null }, { hero: hero(1, 'D') }, {}],
    [
      'a block in the place of a hidden one',
      { hero: { heading: 'N' } },
      { hero: null },
      { hero: hero(1, 'D') },
      {},
    ],
    [
      'a block taken away',
      { hero: null },
      { hero: hero(1, 'V') },
      { hero: hero(1, 'D') },
      { hero: null },
    ],
    ['blocks', seen, seen, own, {}],
    ['copied blocks without ids', { cards: [{ text: 'for you' }, { text: 'c' }] }, seen, own, {}],
    [
      'blocks and a new one',
      { cards: [SEEN_A, SEEN_C, NEW] },
      seen,
      own,
      { cards: [{ id: 1 }, { id: 2 }, { id: 3 }, NEW] },
    ],
    [
      'blocks in another order',
      { cards: [SEEN_C, SEEN_A] },
      seen,
      own,
      { cards: [{ id: 3 }, { id: 1 }, { id: 2 }] },
    ],
    ['blocks without one', { cards: [SEEN_C] }, seen, own, { cards: [{ id: 2 }, { id: 3 }] }],
    ['no blocks any more', { cards: [] }, seen, own, { cards: [{ id: 2 }] }],
    [
      'blocks of which one changed',
      { cards: [SEEN_A, { ...SEEN_C, text: 'C!' }] },
      seen,
      own,
      { cards: [{ id: 1 }, { id: 2 }, { id: 3, text: 'C!' }] },
    ],
    [
      'blocks without ids of which one changed',
      { cards: [{ text: 'for you', clicks: 1 }, { text: 'c' }] },
      seen,
      own,
      { cards: [{ id: 1, clicks: 1 }, { id: 2 }, { id: 3 }] },
    ],
    [
      'a variant’s own blocks and a new one',
      { cards: [card(9, 'v'), NEW] },
      { cards: [card(9, 'v')] },
      own,
      { cards: [{ id: 1 }, { id: 2 }, { id: 3 }, NEW] },
    ],
    [
      'a variant’s own blocks, changed',
      { cards: [card(9, 'v!')] },
      { cards: [card(9, 'v')] },
      own,
      {},
    ],
    [
      'blocks of a zone, of which one changed',
      { zone: [{ __component: 'hero', id: 1, heading: 'V', clicks: 1 }] },
      { zone: [{ __component: 'hero', id: 1, heading: 'V', clicks: 0 }] },
      {
        zone: [
          { __component: 'card', id: 1, text: 'hidden' },
          { __component: 'hero', id: 1, heading: 'D', clicks: 0 },
        ],
      },
      {
        zone: [
          { __component: 'card', id: 1 },
          { __component: 'hero', id: 1, clicks: 1 },
        ],
      },
    ],
  ])('%s', (_, data, handed, loaded, written) => {
    const before = structuredClone([data, handed, loaded]);
    expect(restore(data, handed, loaded)).toEqual(written);
    expect([data, handed, loaded]).toEqual(before);
  });

  test('is the default’s own in a new entry, whole', () => {
    const variants = { segmentVariants: [{ text: 'for you' }] };
    const loaded = { title: 'D', views: 1, cards: [{ ...A, ...variants }, HIDDEN, C] };
    const handed = { title: 'V', views: 1, cards: seen.cards };
    expect(restore({ ...handed, views: 2 }, handed, loaded, COPY)).toEqual({
      title: 'D',
      views: 2,
      cards: [{ text: 'a' }, { text: 'hidden' }, { text: 'c' }],
    });
  });

  test('is told where the written version has other blocks', () => {
    const told: string[] = [];
    const writing: Writing = {
      ...KEEP,
      findRowId: () => undefined,
      onNotStored: (name) => told.push(name),
    };
    const data = { title: 'V!', cards: [{ ...SEEN_A, text: 'A!' }] };
    const loaded = { title: 'D', ...own };
    expect(restore(data, { title: 'V', ...seen }, loaded, writing)).toEqual({ title: 'V!' });
    expect(told).toEqual(['cards']);
  });

  test('is found in the read that it was taken from', () => {
    const reads = [
      { uid: 'page', handed: { title: 'W', ...seen }, loaded: { title: 'D', cards: own.cards } },
      {
        uid: 'page',
        handed: { title: 'V', cards: [card(7, 'x')] },
        loaded: { title: 'D', cards: [card(7, 'y')] },
      },
    ];
    const data = { title: 'V', cards: [card(7, 'x', { clicks: 1 })] };
    expect(restoreDefaults(data, PAGE, reads, KEEP)).toEqual({ cards: [{ id: 7, clicks: 1 }] });
  });
});
