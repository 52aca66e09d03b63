import {
  EMPTY_CONTENT,
  type JournalContent,
  type JournalNode,
} from '../../../../../server/src/services/journal/content/content';
import { planRestore } from '../../../../../server/src/services/journal/restore/plan-restore';
import { block, entry, stored, variant } from '../nodes';

const content = (root: JournalNode): JournalContent => ({ format: 1, row: root.id, root });

type Known = { head: JournalContent; now: JournalNode };

/** What is planned for both versions of an entry. */
const planBoth = (draft: Known, published: Known): Record<string, string[]> => ({
  draft: plan(draft.head, draft.now, published, 'draft'),
  published: plan(published.head, published.now, draft),
});

/** What is planned, as `block id: keys` and `aside: keys`. */
const plan = (
  before: JournalContent,
  now: JournalNode,
  other: Known | null = null,
  status: 'draft' | 'published' = 'published',
): string[] => {
  const { placements, homeless } = planRestore(
    { status, head: before, now: stored(now) },
    other && {
      status: status === 'draft' ? 'published' : 'draft',
      head: other.head,
      now: stored(other.now),
    },
  );
  return [
    ...placements.map(
      ({ node, missing, hide }) =>
        `${node.id}: ${[...missing.map(({ key }) => key), ...(hide ? ['hidden'] : [])].join()}`,
    ),
    ...homeless.map(
      ({ variants, hidden }) =>
        `aside: ${[...variants.map(({ key }) => key), ...(hidden ? ['hidden'] : [])].join()}`,
    ),
  ];
};

const a = block({ id: 1, variants: [variant('a')] });
const b = block({ id: 2, variants: [variant('b')] });
const bare = (id: number, print = `print of ${id}`, uid = 'shared.hero'): JournalNode =>
  block({ id, print, uid });

describe('where variants that are gone belong', () => {
  test.each<[string, JournalNode, JournalNode, string[]]>([
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
      ['100: e'],
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
  ])('%s', (_, before, now, expected) => {
    expect(plan(content(before), now)).toEqual(expected);
  });

  test('a version that the journal does not know has what its copy had', () => {
    const draft = entry([a, { ...b, hidden: true }]);
    const published = entry([bare(11, 'print of 1'), bare(12, 'print of 2')], { id: 200 });
    const other = { head: content(draft), now: entry([bare(1), bare(2)]) };
    expect(plan(EMPTY_CONTENT, published, other)).toEqual(['11: a', '12: b,hidden']);
  });

  test('a version that the journal does not know has what its copy had, whatever became of that', () => {
    const deep = block({ id: 3, children: [block({ id: 7, variants: [variant('n')] })] });
    const draft = entry([a, b, deep]);
    const published = entry(
      [
        bare(11, 'print of 1'),
        bare(12, 'print of 2'),
        block({ id: 13, print: 'print of 3', children: [bare(17, 'print of 7')] }),
      ],
      { id: 200 },
    );
    const edited = entry([
      bare(1, 'edited'),
      block({ id: 3, print: 'edited', children: [bare(7, 'edited')] }),
    ]);
    const other = { head: content(draft), now: edited };
    expect(plan(EMPTY_CONTENT, published, other)).toEqual(['11: a', '12: b', '17: n']);
  });

  test('a version whose rows are the same gets nothing that only the other one had', () => {
    const draft = { head: content(entry([a, b])), now: entry([a, b]) };
    const published = entry([bare(11, 'print of 1'), bare(12, 'print of 2')], { id: 200 });
    const known: JournalContent = { format: 1, row: 200, root: null };
    expect(plan(known, published, draft)).toEqual([]);
  });

  test('what was made anew is found by what became of the block in the other version', () => {
    const head = content(
      entry([block({ id: 21, print: 'old', variants: [variant('a')] })], { id: 150 }),
    );
    const draft = { head: content(entry([a])), now: entry([bare(3, 'new'), bare(1, 'edited')]) };
    const published = entry([bare(31, 'new'), bare(32, 'edited')], { id: 200 });
    expect(plan(head, published, draft)).toEqual(['32: a']);
  });

  const entryOf = (id: number, ...keys: string[]): JournalNode =>
    entry([], { id, variants: keys.map((key) => variant(key)) });

  test.each<[string, { draft: number; published: number }, string[], string[]]>([
    ['nothing was done', { draft: 100, published: 200 }, ['100: a,b'], ['200: a,c']],
    ['it was published', { draft: 100, published: 300 }, ['100: a,b'], ['300: a,b', 'aside: c']],
    ['its draft was discarded', { draft: 300, published: 200 }, ['300: a,b,c'], ['200: a,c']],
    [
      'it was published, and its draft discarded then',
      { draft: 301, published: 300 },
      ['301: a,b'],
      ['300: a,b', 'aside: c'],
    ],
    [
      'its draft was discarded, and published then',
      { draft: 300, published: 301 },
      ['300: a,b,c'],
      ['301: a,c'],
    ],
  ])(
    'an entry with a variant in both versions, and one in each: %s',
    (_, rows, draft, published) => {
      const planned = planBoth(
        { head: content(entryOf(100, 'a', 'b')), now: entryOf(rows.draft) },
        { head: content(entryOf(200, 'a', 'c')), now: entryOf(rows.published) },
      );
      expect(planned).toEqual({ draft, published });
    },
  );

  test('an entry that was published for the first time, discarded, and published again', () => {
    const planned = planBoth(
      { head: content(entryOf(100, 'a')), now: entryOf(300) },
      { head: EMPTY_CONTENT, now: entryOf(301) },
    );
    expect(planned).toEqual({ draft: ['300: a'], published: ['301: a'] });
  });
});
