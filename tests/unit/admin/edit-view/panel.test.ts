import {
  findShownSegment,
  listOwners,
  type VariantOutline,
} from '../../../../admin/src/edit-view/panel/owners';
import { listVariantWarnings } from '../../../../admin/src/edit-view/panel/variant-warnings';

const cards = { type: 'component', component: 'blocks.card', repeatable: true };
const MODEL = {
  attributes: { title: { type: 'string' }, cards, blocks: { type: 'dynamiczone' } },
  components: {
    'blocks.list': { attributes: { title: { type: 'string' }, cards } },
    'blocks.card': { attributes: { title: { type: 'string' } } },
  },
  mainFields: { 'blocks.card': 'title', 'blocks.list': 'id' },
};

test('Blocks with variants are listed by component and title, after the entry', () => {
  const variants = [
    { variantSegments: ['norway'], variantOverrides: ['title'], __temp_key__: 'a0' },
  ];
  const owners = listOwners(
    {
      segmentVariants: [],
      cards: [{ title: 'Repairs', segmentVariants: variants }],
      blocks: [
        { __component: 'blocks.quote', segmentVariants: [] },
        {
          __component: 'blocks.list',
          id: 5,
          segmentVariants: variants,
          cards: [{ title: '', segmentVariants: variants }],
        },
      ],
    },
    MODEL,
  );
  expect(owners.map(({ path, component, title }) => [path, component, title])).toEqual([
    ['', null, ''],
    ['cards.0', 'blocks.card', 'Repairs'],
    ['blocks.1', 'blocks.list', ''],
    ['blocks.1.cards.0', 'blocks.card', ''],
  ]);
  expect(owners[1]?.variants).toEqual([
    { id: 'a0', segments: ['norway'], label: '', overrides: 1, isHidden: false },
  ]);
});

const NOW = new Date('2026-06-01T12:00:00Z');
const rule = (country: string) => ({
  combinator: 'and' as const,
  rules: [{ field: 'geo.country', operator: '=', value: country }],
});
const segment = (key: string, changes: object = {}) => ({
  key,
  rule: rule(key),
  active: true,
  startsAt: null,
  endsAt: null,
  ...changes,
});
const variant = (...segments: string[]): VariantOutline => ({
  id: segments.join(),
  segments,
  label: '',
  overrides: 1,
  isHidden: false,
});
const warn = (variants: VariantOutline[], index: number, segments = [segment('a'), segment('b')]) =>
  listVariantWarnings(variants, index, segments, NOW).map(({ kind }) => kind);

test('A variant is shown for a segment that gets it, and for none that an earlier one takes', () => {
  const variants = [variant('a'), variant('a', 'b'), variant('b')];
  expect(variants.map((_, index) => findShownSegment(variants, index))).toEqual([
    'a',
    'b',
    undefined,
  ]);
});

test('A variant that works has no warnings', () => {
  expect(warn([variant('a'), variant('b')], 1)).toEqual([]);
});

test('A variant without segments, or that changes nothing, is warned of', () => {
  expect(warn([variant()], 0)).toEqual(['no-segment']);
  expect(warn([{ ...variant('a'), overrides: 0 }], 0)).toEqual(['nothing-overridden']);
  expect(warn([{ ...variant('a'), overrides: 0, isHidden: true }], 0)).toEqual([]);
  expect(warn([{ ...variant('a'), overrides: 0, showsBlock: true }], 0)).toEqual([]);
});

test('The faults of each variant are counted', () => {
  const rows = [{ variantSegments: ['a'] }, { variantSegments: ['b'] }];
  const errors = {
    title: 'Too long',
    segmentVariants: { 1: { link: { label: { id: 'x', defaultMessage: 'x' }, url: 'No' } } },
    cards: [{ segmentVariants: [{ title: 'Too long' }] }],
  };
  const owners = listOwners(
    { segmentVariants: rows, cards: [{ segmentVariants: rows }] },
    MODEL,
    errors,
  );
  const counts = owners.map(({ variants }) => variants.map((row) => row.errors));
  expect(counts).toEqual([
    [undefined, 2],
    [1, undefined],
  ]);
});

test('A variant of which nothing may vary any more is warned of', () => {
  const held = { attributes: { title: { type: 'string' } } };
  const model = {
    ...MODEL,
    attributes: { segmentVariants: { type: 'component', component: 'variants.page' } },
    components: { 'variants.page': held },
  } as unknown as typeof MODEL;
  const overriding = (...variantOverrides: string[]) => ({
    variantSegments: ['a'],
    variantOverrides,
  });
  const rows = [overriding('intro'), overriding('intro', 'title'), overriding()];
  const [owner] = listOwners({ segmentVariants: rows }, model);
  expect(owner?.variants.map(({ isRetired }) => isRetired)).toEqual([true, undefined, undefined]);
  expect(warn([{ ...variant('a'), isRetired: true }], 0)).toEqual(['retired']);
});

test('Segments that are gone, archived, inactive or over are named', () => {
  const segments = [
    segment('a', { active: false }),
    segment('b', { endsAt: '2026-01-01T00:00:00.000Z' }),
    segment('d', { active: false, archivedAt: '2026-01-01T00:00:00.000Z' }),
  ];
  expect(listVariantWarnings([variant('a', 'b', 'c', 'd')], 0, segments, NOW)).toEqual([
    { kind: 'gone', segments: ['c'] },
    { kind: 'archived', segments: ['d'] },
    { kind: 'inactive', segments: ['a'] },
    { kind: 'ended', segments: ['b'] },
  ]);
});

test('Nothing is said of segments that could not be read', () => {
  expect(listVariantWarnings([variant('x')], 0, null, NOW)).toEqual([]);
});

test('A variant is never reached where earlier ones take all of its segments', () => {
  expect(warn([variant('a'), variant('b'), variant('a', 'b')], 2)).toEqual(['never-reached']);
  expect(warn([variant('a'), variant('a', 'b')], 1)).toEqual([]);
  expect(warn([variant('a', 'b'), variant('a')], 0)).toEqual([]);
});

test('A variant is never reached behind one with the same rule, or one that takes everybody', () => {
  const everybody = {
    combinator: 'or' as const,
    rules: [
      { field: 'geo.country', operator: 'null' },
      { field: 'geo.country', operator: 'notNull' },
    ],
  };
  const same = [segment('a', { rule: rule('b') }), segment('b')];
  expect(warn([variant('a'), variant('b')], 1, same)).toEqual(['never-reached']);
  const all = [segment('a', { rule: everybody }), segment('b')];
  expect(warn([variant('a'), variant('b')], 1, all)).toEqual(['never-reached']);
  const paused = [segment('a', { rule: everybody, active: false }), segment('b')];
  expect(warn([variant('a'), variant('b')], 1, paused)).toEqual([]);
  const temporary = [
    segment('a', { rule: everybody, endsAt: '2027-01-01T00:00:00.000Z' }),
    segment('b'),
  ];
  expect(warn([variant('a'), variant('b')], 1, temporary)).toEqual([]);
});
