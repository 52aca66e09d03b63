import type {
  JournalContent,
  JournalVariant,
} from '../../../../server/src/services/journal/content/content';
import { forgetField } from '../../../../server/src/services/retired/forget-field';

const HERO = 'shared.hero';

const variant = (key: string, said: Partial<JournalVariant>): JournalVariant => ({
  id: null,
  key,
  label: null,
  segments: ['norway'],
  overrides: [],
  hidden: false,
  defaults: null,
  values: {},
  types: {},
  ...said,
});

const heading = (key: string, said: Partial<JournalVariant> = {}) =>
  variant(key, {
    overrides: ['heading'],
    values: { heading: 'A' },
    types: { heading: 'string' },
    ...said,
  });

const holding = (kept: JournalVariant[], uid = HERO): JournalContent => ({
  format: 1,
  row: 1,
  root: {
    uid: 'api::page.page',
    id: 1,
    field: '',
    index: 0,
    print: '',
    children: [
      { uid, id: 2, field: 'zone', index: 0, print: '', ...(kept.length > 0 && { kept }) },
    ],
  },
});

const forget = (content: JournalContent, type = 'string') => {
  const forgotten: string[] = [];
  const ref = { uid: HERO, field: 'heading', type };
  const left = forgetField(content, ref, ({ key }) => forgotten.push(key));
  return { left, forgotten };
};

test('a variant that waits for its component goes once it has nothing left to say', () => {
  const both = heading('b', {
    overrides: ['heading', 'text'],
    values: { heading: 'A', text: 'B' },
    types: { heading: 'string', text: 'text' },
  });
  const hidden = heading('c', { hidden: true });
  const { left, forgotten } = forget(holding([heading('a'), both, hidden]));
  expect(forgotten).toEqual(['a', 'b', 'c']);
  expect(left).toEqual(
    holding([
      variant('b', { overrides: ['text'], values: { text: 'B' }, types: { text: 'text' } }),
      variant('c', { hidden: true }),
    ]),
  );
});

test.each([
  ['another type', holding([heading('a')]), 'text'],
  ['another component', holding([heading('a')], 'shared.plain'), 'string'],
  ['a variant that never said anything', holding([variant('a', {})]), 'string'],
])('what is of %s stays', (_, content, type) => {
  expect(forget(content, type)).toEqual({ left: content, forgotten: [] });
});
