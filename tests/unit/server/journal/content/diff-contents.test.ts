import type {
  JournalContent,
  JournalNode,
  JournalVariant,
} from '../../../../../server/src/services/journal/content/content';
import { diffContents } from '../../../../../server/src/services/journal/content/diff-contents';

const variant = (key: string, values: object = {}, rest: object = {}): JournalVariant => ({
  id: 1,
  key,
  label: null,
  segments: ['norway'],
  overrides: Object.keys(values),
  hidden: false,
  defaults: null,
  values: { ...values },
  types: Object.fromEntries(Object.keys(values).map((name) => [name, 'string'])),
  ...rest,
});

const block = (id: number, index: number, variants: JournalVariant[] = []): JournalNode => ({
  uid: 'shared.hero',
  id,
  field: 'zone',
  index,
  print: `print ${id}`,
  variants,
});

const content = (
  variants: JournalVariant[],
  children: JournalNode[] = [],
  rest: object = {},
): JournalContent => ({
  format: 1,
  row: 1,
  root: { uid: 'api::a.a', id: 1, field: '', index: 0, print: '', variants, children },
  ...rest,
});

const aside = (...variants: JournalVariant[]) => ({
  aside: [{ at: 0, path: [{ uid: 'shared.hero', field: 'zone', index: 0 }], variants }],
});

const NOTHING: JournalContent = { format: 1, row: null, root: null };

const a = variant('a', { title: 'A' });
const b = variant('b', { title: 'B' });
const c = variant('c', { title: 'C' });

type Case = [string, JournalContent, JournalContent, string[]];

const CASES: Case[] = [
  ['nothing happened', content([a]), content([a]), []],
  ['a first variant', NOTHING, content([a]), ['added a']],
  ['a variant of a block', content([a]), content([a], [block(2, 0, [b])]), ['added b']],
  ['a deleted variant', content([a, b]), content([b]), ['removed a']],
  ['the version is gone', content([a]), NOTHING, ['removed a']],
  ['another value', content([a]), content([variant('a', { title: 'B' })]), ['changed a: title']],
  [
    'a value that is not its own any more',
    content([a]),
    content([variant('a', { title: 'A' }, { overrides: [] })]),
    ['changed a: title'],
  ],
  [
    'a value that is there and not its own, before and after',
    content([variant('a', { title: 'A' }, { overrides: [] })]),
    content([variant('a', { title: 'B' }, { overrides: [] })]),
    [],
  ],
  [
    'an emptied value',
    content([a]),
    content([variant('a', {}, { overrides: ['title'] })]),
    ['changed a: title'],
  ],
  [
    'a field that may not vary now',
    content([a]),
    content([
      variant(
        'a',
        {},
        { overrides: ['title'], retired: { title: { type: 'string', value: 'A' } } },
      ),
    ]),
    [],
  ],
  [
    'another label, other segments, hidden',
    content([a]),
    content([variant('a', { title: 'A' }, { label: 'L', segments: [], hidden: true })]),
    ['changed a: variantSegments variantLabel variantHidden'],
  ],
  ['an order of variants', content([a, b]), content([b, a]), ['moved b', 'moved a']],
  ['a new variant before others', content([b]), content([a, b]), ['added a']],
  ['a deleted variant before others', content([a, b, c]), content([b, c]), ['removed a']],
  [
    'a block that others push down',
    content([], [block(2, 0, [a])]),
    content([], [block(3, 0), block(2, 1, [a])]),
    [],
  ],
  [
    'a block of a version that is stored anew',
    content([], [block(2, 0, [a])]),
    content([], [{ ...block(9, 0, [a]), print: 'print 2' }], { row: 7 }),
    [],
  ],
  [
    'a variant that went to another block',
    content([], [block(2, 0, [a]), block(3, 1)]),
    content([], [block(2, 0), block(3, 1, [a])]),
    ['moved a'],
  ],
  [
    'a block that is gone',
    content([], [block(2, 0, [a])]),
    content([], [], aside(a)),
    ['set aside a'],
  ],
  ['a place found', content([], [], aside(a)), content([], [block(2, 0, [a])]), ['came back a']],
  ['aside before and after', content([b], [], aside(a)), content([b], [], aside(a)), []],
  ['given up', content([b], [], aside(a)), content([b]), ['removed a']],
];

describe('what happened between two contents', () => {
  test.each(CASES)('%s', (_, before, after, expected) => {
    const said = diffContents(before, after).map(({ kind, variant: { key }, fields }) =>
      kind === 'changed'
        ? `${kind} ${key}: ${fields.map(({ name }) => name).join(' ')}`
        : `${kind} ${key}`,
    );
    expect(said).toEqual(expected);
  });

  test('says what a field said before and after, and where', () => {
    const [difference] = diffContents(
      content([], [block(2, 0, [a])]),
      content([], [block(2, 0, [variant('a', {})])]),
    );
    expect(difference).toMatchObject({
      path: [{ uid: 'shared.hero', field: 'zone', index: 0 }],
      fields: [{ name: 'title', before: { type: 'string', value: 'A' }, after: null }],
    });
  });
});
