import type {
  JournalContent,
  JournalVariant,
} from '../../../../../server/src/services/journal/content/content';
import {
  mergeVariants,
  type Choices,
} from '../../../../../server/src/services/journal/merge/merge-variants';
import type { ModelSchema } from '../../../../../server/src/schema/model-schema';
import { getVariantComponentUid } from '../../../../../server/src/schema/variant-component-uid';

const OWNER: ModelSchema = {
  uid: 'api::page.page',
  modelType: 'contentType',
  modelName: 'page',
  collectionName: 'pages',
  info: { singularName: 'page' },
  attributes: {
    title: { type: 'string' },
    segmentVariants: { type: 'component', repeatable: true },
  },
};

const COMPONENT: ModelSchema = {
  ...OWNER,
  uid: getVariantComponentUid(OWNER),
  modelType: 'component',
  attributes: {
    title: { type: 'string' },
    author: { type: 'relation' },
    image: { type: 'media' },
  },
};

/** Variants by one letter, which is the key; the number beside it is its row. */
const IDS: Readonly<Record<string, number>> = { a: 1, b: 2, c: 3 };

/** `a:Text b` has variants a, which says Text, and b, which says b. */
const parse = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [key = '', title = key] = each.split(':');
      return { key, title, id: IDS[key] ?? null };
    });

const content = (text: string): JournalContent => ({
  format: 1,
  row: 9,
  root: {
    uid: OWNER.uid,
    id: 9,
    field: '',
    index: 0,
    print: '',
    variants: parse(text).map(({ key, title, id }): JournalVariant => ({
      id,
      key,
      label: null,
      segments: ['norway'],
      overrides: ['title'],
      hidden: false,
      defaults: null,
      values: { title },
      types: { title: 'string' },
    })),
  },
});

const form = (text: string) =>
  parse(text).map(({ key, title, id }) => ({
    ...(id !== null && { id, variantKey: key }),
    title,
    variantSegments: ['norway'],
    author: { connect: [], disconnect: [] },
  }));

const merge = (base: string, head: string, mine: string, choices: Choices = {}) => {
  const data = { segmentVariants: form(mine) as Record<string, unknown>[] };
  const conflicts = mergeVariants({
    data,
    model: OWNER,
    base: content(base),
    head: content(head),
    choices,
    findModel: (uid) => [OWNER, COMPONENT].find((model) => model.uid === uid),
  });
  const rows = data.segmentVariants.map(({ id, title }) => {
    const key = Object.keys(IDS).find((each) => IDS[each] === id) ?? 'new';
    return title === undefined ? key : `${key}:${title as string}`;
  });
  return { rows: rows.join(' '), conflicts: conflicts.map(({ key }) => key).join(' ') };
};

// Rows without a title say their id alone, so that what is stored stays.
test.each([
  ['only the other added one', 'a b', 'a c b', 'a b', 'a c b', ''],
  ['the other added the first', 'a', 'c a', 'a', 'c a', ''],
  ['both added one', 'a', 'a c', 'a n', 'a c new:n', ''],
  ['only the other changed one', 'a b', 'a:X b', 'a b', 'a b', ''],
  ['only this one changed one', 'a b', 'a b:X', 'a:M b', 'a:M b', ''],
  ['both changed different ones', 'a b', 'a:X b', 'a b:M', 'a b:M', ''],
  ['both made the same change', 'a', 'a:X', 'a:X', 'a:X', ''],
  ['only the other deleted one', 'a b', 'b', 'a b', 'b', ''],
  ['only this one deleted one', 'a b', 'a b c', 'b', 'b c', ''],
  ['both deleted one', 'a b', 'b', 'b', 'b', ''],
  ['only the other changed the order', 'a b', 'b a', 'a b', 'b a', ''],
  ['only this one changed the order', 'a b', 'a b c', 'b a', 'b c a', ''],
  ['both changed the order in the same way', 'a b', 'b a', 'b a', 'b a', ''],
  ['both changed the order of others', 'a b c', 'b a c', 'c a b', 'c b a', ''],
  ['both changed the order against each other', 'a b c', 'a c b', 'b a c', 'b a c', 'order root'],
  ['both changed one', 'a', 'a:X', 'a:M', 'a', 'a'],
  ['the other deleted what this one changed', 'a b', 'b', 'a:M b', 'b', 'a'],
  ['this one deleted what the other changed', 'a b', 'a:X b', 'b', 'a b', 'a'],
])('%s', (_, base, head, mine, rows, conflicts) => {
  expect(merge(base, head, mine)).toEqual({ rows, conflicts });
});

test.each([
  ['mine', 'b a c'],
  ['theirs', 'a c b'],
])('who chooses %s of two orders is asked nothing', (choice, rows) => {
  const choices: Choices = { 'order root': choice as 'mine' | 'theirs' };
  expect(merge('a b c', 'a c b', 'b a c', choices)).toEqual({ rows, conflicts: '' });
});

test.each<[string, string, string, string, string]>([
  ['mine', 'a', 'a:X', 'a:M', 'a:M'],
  ['theirs', 'a', 'a:X', 'a:M', 'a'],
  ['mine', 'a b', 'a:X b', 'b', 'b'],
  ['theirs', 'a b', 'a:X b', 'b', 'a b'],
  ['mine', 'a b', 'b', 'a:M b', 'new:M b'],
  ['theirs', 'a b', 'b', 'a:M b', 'b'],
])('who chooses %s is asked nothing: %s, %s, %s', (choice, base, head, mine, rows) => {
  const choices: Choices = { a: choice as 'mine' | 'theirs' };
  expect(merge(base, head, mine, choices)).toEqual({ rows, conflicts: '' });
});
