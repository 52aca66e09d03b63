import {
  EMPTY_CONTENT,
  type JournalContent,
  type JournalNode,
  type JournalVariant,
} from '../../../../../server/src/services/journal/content/content';
import { planVersions } from '../../../../../server/src/services/journal/restore/plan-versions';
import { block, entry, variant } from '../nodes';
import { createWorld, PAGE, say, VARIES, type World } from './world';

/** A version as the journal knows it, and as it is stored now. */
interface Version {
  head: JournalContent;
  now: JournalNode;
}

const content = (root: JournalNode): JournalContent => ({ format: 1, row: root.id, root });

/** What is planned for both versions of an entry. */
const planBoth = async (versions: { draft: Version; published: Version }) => {
  const world = createWorld();
  const refs = (['draft', 'published'] as const).map((status) => ({
    ...{ uid: PAGE, documentId: 'x', locale: '', status },
    ...versions[status],
  }));
  const plans = planVersions(
    refs.map(({ now, head: _head, ...version }) => ({ version, root: world.store(now) })),
    refs.map(({ now: _now, head, ...version }) => ({ ...version, content: head })),
  );
  const [draft, published] = await Promise.all(plans.map(async ({ plan }) => world.tell(plan)));
  return { draft, published };
};

/** What is planned for the only version of an entry. */
const planOne = async (
  known: JournalNode | null,
  now: JournalNode,
  { locale = '', knownLocale = locale, ...rest }: Partial<World> & { knownLocale?: string } = {},
): Promise<string[]> => {
  const world = createWorld({ ...rest, locale });
  const version = { uid: PAGE, documentId: 'x', status: 'draft' as const };
  const root = world.store(now);
  const head = known === null ? EMPTY_CONTENT : content(known);
  const [planned] = planVersions(
    [{ version: { ...version, locale }, root }],
    [{ ...version, locale: knownLocale, content: head }],
  );
  const isKnown = knownLocale === locale;
  return [
    ...(planned === undefined ? [] : await world.tell(planned.plan)),
    ...(isKnown ? await world.tellFillings(head, root) : []),
  ];
};

const a = block({ id: 1, variants: [variant('a')] });
const b = block({ id: 2, variants: [variant('b')] });
const bare = (id: number, print = `print of ${id}`, uid = 'shared.hero'): JournalNode =>
  block({ id, print, uid });

const heading = (text: string): JournalVariant => say('a', 'shared.hero', { heading: text });
const withRow = (part: JournalNode, ...variants: JournalVariant[]): JournalNode => ({
  ...part,
  variants,
});
/** The entry with one variant that says this. */
const page = (values: Record<string, unknown>): JournalNode =>
  entry([], { variants: [say('e', PAGE, values)] });
const empty = entry([]);
const author = (documentId: string) => ({ documentId });
const file = (hash: string) => ({ file: null, hash });

describe('where variants that are gone belong', () => {
  /** Stored version, current content, expected plan, and what else is so. */
  test.each<
    [
      string,
      JournalNode | null,
      JournalNode,
      string[],
      (Partial<World> & { knownLocale?: string })?,
    ]
  >([
    ['nothing is known, and there is nothing', null, empty, []],
    ['nothing is known', null, entry([a]), []],
    ['no variant is known, and the entry is empty now', entry([bare(1)]), empty, []],
    [
      'there is nothing any more',
      entry([a], { variants: [variant('e')] }),
      empty,
      ['100: e', 'aside: a'],
    ],
    ['nothing is gone', entry([a, b]), entry([a, b]), []],
    ['the blocks are the same rows', entry([a, b]), entry([bare(1), bare(2)]), ['1: a', '2: b']],
    [
      'the same rows were moved and changed',
      entry([a, b]),
      entry([bare(3), bare(2, 'x'), bare(1, 'y')]),
      ['1: a', '2: b'],
    ],
    [
      'the rows are new and the content is the same',
      entry([a, b]),
      entry([bare(8, 'print of 2'), bare(9, 'print of 1')]),
      ['9: a', '8: b'],
    ],
    [
      'a new row is at the same place',
      entry([a, b]),
      entry([bare(8, 'x'), bare(9, 'y')]),
      ['8: a', '9: b'],
    ],
    [
      'a new row is the only one left',
      entry([bare(5, 'z', 'shared.text'), a]),
      entry([bare(8, 'x')]),
      ['8: a'],
    ],
    ['one of two blocks is gone', entry([a, bare(2)]), entry([bare(2)]), ['aside: a']],
    [
      'another component is at the place',
      entry([a]),
      entry([bare(8, 'x', 'shared.text')]),
      ['aside: a'],
    ],
    [
      'a variant moved to another block',
      entry([a, b]),
      entry([bare(1), { ...b, variants: [variant('b'), variant('a')] }]),
      [],
    ],
    [
      'the entry itself',
      entry([], { variants: [variant('e'), variant('f')] }),
      entry([], { variants: [variant('f')] }),
      ['100: e of e,f'],
    ],
    ['a block was hidden', entry([{ ...a, hidden: true }]), entry([a]), ['1: hidden']],
    [
      'a hidden block without variants is gone',
      entry([block({ id: 1, hidden: true }), bare(2)]),
      entry([bare(2)]),
      ['aside: hidden'],
    ],
    [
      'a hidden block is gone, and its variants are in another one',
      entry([{ ...a, hidden: true }, b]),
      entry([{ ...b, variants: [variant('b'), variant('a')] }]),
      [],
    ],
    [
      'a block in a block',
      entry([block({ id: 1, children: [block({ id: 7, variants: [variant('n')] })] })]),
      entry([block({ id: 1, children: [bare(7)] })]),
      ['7: n'],
    ],
    [
      'a simple field',
      entry([withRow(bare(1), heading('Hei'))]),
      entry([bare(1)]),
      ['1: a', 'a: heading "Hei"'],
    ],
    [
      'a simple field of a variant that is there',
      entry([withRow(bare(1), heading('Hei'))]),
      entry([withRow(bare(1), variant('a'))]),
      ['fill a: heading "Hei"'],
    ],
    [
      'a simple field that says something else now',
      entry([withRow(bare(1), heading('Hei'))]),
      entry([withRow(bare(1), heading('Hallo'))]),
      [],
    ],
    [
      'the block of a field is gone',
      entry([withRow(bare(1), heading('Hei')), bare(2)]),
      entry([bare(2)]),
      ['aside: a'],
    ],
    [
      'the block of a field was moved',
      entry([withRow(bare(1), heading('Hei')), bare(2)]),
      entry([bare(2), bare(1)]),
      ['1: a', 'a: heading "Hei"'],
    ],
    [
      'components in a variant, one of them with a field that is gone',
      page({
        links: [
          { label: 'A', old: 1 },
          { label: 'B', nested: { label: 'C' } },
        ],
      }),
      empty,
      [
        '100: e',
        'e: links [{"shared.link":{"label":"A"}},{"shared.link":{"label":"B","nested":{"shared.link":{"label":"C"}}}}]',
      ],
    ],
    [
      'a zone in a variant, one of whose components is gone',
      page({
        zone: [
          { __component: 'shared.gone', label: 'A' },
          { __component: 'shared.link', label: 'B' },
        ],
      }),
      empty,
      ['100: e', 'e: zone [{"shared.link":{"label":"B"}}]'],
    ],
    [
      'what a relation leads to is gone',
      page({ author: author('ida'), readers: [author('ida'), author('ola')] }),
      empty,
      ['100: e', 'e: author null', 'e: readers ["ola"]'],
      { gone: ['ida'] },
    ],
    [
      'what a relation leads to is gone, of a variant that is there',
      page({ author: author('ida') }),
      entry([], { variants: [say('e', PAGE, {})] }),
      [],
      { gone: ['ida'] },
    ],
    [
      'one of two that a relation leads to was gone from a variant that is there',
      page({ readers: [author('ida'), author('ola')] }),
      page({ readers: [author('ola')] }),
      ['fill e: readers ["ida","ola"]'],
    ],
    [
      'one of two that a relation leads to is gone for good',
      page({ readers: [author('ida'), author('ola')] }),
      page({ readers: [author('ola')] }),
      [],
      { gone: ['ida'] },
    ],
    [
      'a relation to a type that is gone',
      page({ author: author('ida') }),
      empty,
      ['100: e', 'e: author null'],
      { schema: { 'api::author.author': null } },
    ],
    [
      'media that are gone',
      page({ image: file('cat'), gallery: [file('cat'), file('dog')] }),
      empty,
      ['100: e', 'e: image null', 'e: gallery ["dog"]'],
      { gone: ['cat'] },
    ],
    [
      'a field that was removed from the schema',
      page({ title: 'Hei', author: author('ida') }),
      empty,
      ['100: e', 'e: author "ida"'],
      { schema: { [PAGE]: { title: null } } },
    ],
    [
      'a field that is of another type now',
      page({ title: 'Hei', author: author('ida') }),
      empty,
      ['100: e', 'e: author "ida"'],
      { schema: { [PAGE]: { title: { type: 'integer', ...VARIES } } } },
    ],
    [
      'a field that is no longer flagged',
      page({ title: 'Hei', author: author('ida') }),
      empty,
      ['100: e', 'e: author "ida"'],
      { schema: { [PAGE]: { title: { type: 'string' } } } },
    ],
    [
      'a block none of whose fields is flagged any more',
      entry([withRow(bare(1), heading('Hei'))]),
      entry([bare(1)]),
      [],
      { schema: { 'shared.hero': { heading: { type: 'string' } } } },
    ],
    [
      'variants of another locale',
      page({ title: 'Hei' }),
      empty,
      [],
      { locale: 'en', knownLocale: 'nb' },
    ],
    [
      'a relation to an entry with locales',
      page({ author: author('eva') }),
      empty,
      ['100: e', 'e: author "eva in nb"'],
      { locale: 'nb' },
    ],
    [
      'a relation to an entry that is not there in the locale',
      page({ author: author('eva') }),
      empty,
      ['100: e', 'e: author "eva in en"'],
      { locale: 'da' },
    ],
    [
      'rows were reordered',
      entry([], { variants: [variant('e'), variant('f')] }),
      entry([], { variants: [variant('f'), variant('e')] }),
      [],
    ],
    [
      'rows were reordered, and one between them is gone',
      entry([], { variants: [variant('e'), variant('f'), variant('g')] }),
      entry([], { variants: [variant('g'), variant('e')] }),
      ['100: f of e,f,g'],
    ],
    [
      'two rows of one segment, one of which is gone',
      entry([], { variants: [say('e', PAGE, { title: 'A' }), say('f', PAGE, { title: 'B' })] }),
      entry([], { variants: [say('f', PAGE, { title: 'B' })] }),
      ['100: e of e,f', 'e: title "A"'],
    ],
    [
      'two rows of one segment, both with a field that is gone',
      entry([], { variants: [say('e', PAGE, { title: 'A' }), say('f', PAGE, { title: 'B' })] }),
      entry([], { variants: [variant('e'), variant('f')] }),
      ['fill e: title "A"', 'fill f: title "B"'],
    ],
  ])('%s', async (_, known, now, expected, world = {}) => {
    expect(await planOne(known, now, world)).toEqual(expected);
  });

  const deep = block({ id: 3, children: [block({ id: 7, variants: [variant('n')] })] });
  const copyOf = (...blocks: JournalNode[]): JournalNode => entry(blocks, { id: 200 });
  const entryOf = (id: number, ...keys: string[]): JournalNode =>
    entry([], { id, variants: keys.map((key) => variant(key)) });
  const both = (draft: number, published: number) => ({
    draft: { head: content(entryOf(100, 'a', 'b')), now: entryOf(draft) },
    published: { head: content(entryOf(200, 'a', 'c')), now: entryOf(published) },
  });

  /** What both versions are known to be and are now, expected plans. */
  test.each<[string, { draft: Version; published: Version }, Record<string, string[]>]>([
    [
      'the journal does not know the published one, which has what its copy had',
      {
        draft: {
          head: content(entry([a, { ...b, hidden: true }])),
          now: entry([bare(1), bare(2)]),
        },
        published: {
          head: EMPTY_CONTENT,
          now: copyOf(bare(11, 'print of 1'), bare(12, 'print of 2')),
        },
      },
      { draft: ['1: a', '2: b,hidden'], published: ['11: a', '12: b,hidden'] },
    ],
    [
      'the journal does not know the published one, whatever became of its copy',
      {
        draft: {
          head: content(entry([a, b, deep])),
          now: entry([
            bare(1, 'edited'),
            block({ id: 3, print: 'edited', children: [bare(7, 'edited')] }),
          ]),
        },
        published: {
          head: EMPTY_CONTENT,
          now: copyOf(
            bare(11, 'print of 1'),
            bare(12, 'print of 2'),
            block({ id: 13, print: 'print of 3', children: [bare(17, 'print of 7')] }),
          ),
        },
      },
      { draft: ['1: a', '7: n', 'aside: b'], published: ['11: a', '12: b', '17: n'] },
    ],
    [
      'the rows are the same, and get nothing that only the other one had',
      {
        draft: { head: content(entry([a, b])), now: entry([a, b]) },
        published: {
          head: { format: 1, row: 200, root: null },
          now: copyOf(bare(11, 'print of 1'), bare(12, 'print of 2')),
        },
      },
      { draft: [], published: [] },
    ],
    [
      'what was made anew is found by what became of the block in the other version',
      {
        draft: { head: content(entry([a])), now: entry([bare(3, 'new'), bare(1, 'edited')]) },
        published: {
          head: content(
            entry([block({ id: 21, print: 'old', variants: [variant('a')] })], { id: 150 }),
          ),
          now: copyOf(bare(31, 'new'), bare(32, 'edited')),
        },
      },
      { draft: ['1: a'], published: ['32: a'] },
    ],
    [
      'published for the first time, discarded, and published again',
      {
        draft: { head: content(entryOf(100, 'a')), now: entryOf(300) },
        published: { head: EMPTY_CONTENT, now: entryOf(301) },
      },
      { draft: ['300: a'], published: ['301: a'] },
    ],
    ['nothing was done', both(100, 200), { draft: ['100: a,b'], published: ['200: a,c'] }],
    [
      'it was published',
      both(100, 300),
      { draft: ['100: a,b'], published: ['300: a,b', 'aside: c'] },
    ],
    ['its draft was discarded', both(300, 200), { draft: ['300: a,b,c'], published: ['200: a,c'] }],
    [
      'it was published, and its draft discarded then',
      both(301, 300),
      { draft: ['301: a,b'], published: ['300: a,b', 'aside: c'] },
    ],
    [
      'its draft was discarded, and published then',
      both(300, 301),
      { draft: ['300: a,b,c'], published: ['301: a,c'] },
    ],
  ])('in both versions: %s', async (_, versions, expected) => {
    expect(await planBoth(versions)).toEqual(expected);
  });
});
