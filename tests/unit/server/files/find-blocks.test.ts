import { findBlocks } from '../../../../server/src/services/files/find-blocks';
import type { StoredNode } from '../../../../server/src/services/journal/versions/read-versions';

interface Block {
  component: string;
  fingerprint: string;
  variants?: { key: string; segments: string[]; overrides: string[] }[];
}

const hero = (fingerprint: string, ...keys: string[]): Block => ({
  component: 'hero',
  fingerprint,
  variants: keys.map((key) => ({ key, segments: [], overrides: [] })),
});
const plain = (fingerprint: string): Block => ({ component: 'plain', fingerprint });

const store = (blocks: readonly Block[]): StoredNode => ({
  ...node('entry', 0, ''),
  children: blocks.map(({ component, fingerprint, variants = [] }, index) => ({
    ...node(component, index, fingerprint),
    variants: variants.map(({ key }) => ({ key }) as never),
  })),
});

function node(uid: string, index: number, print: string): StoredNode {
  const field = uid === 'entry' ? '' : 'zone';
  return { uid, id: index + 1, field, index, print, children: [], scalars: {}, isOwner: true };
}

/** The place of each block here, `null` where it is not found; a `!` where its content differs. */
function find(named: Block[], stored: Block[]): (string | null)[] {
  const found = findBlocks({ blocks: { zone: named } }, store(stored));
  return named.map((block) => {
    const match = found.get(block);
    return match === undefined ? null : `${match.node.index}${match.differs ? '!' : ''}`;
  });
}

describe('blocks of a file are found', () => {
  test.each<[string, Block[], Block[], (string | null)[]]>([
    ['by their content', [hero('a'), hero('b')], [hero('b'), plain('x'), hero('a')], ['2', '0']],
    [
      'by their variants, whatever else they say',
      [hero('a', 'one'), hero('b', 'two')],
      [hero('x', 'two'), hero('y', 'one')],
      ['1!', '0!'],
    ],
    [
      'as those with which they share most variants',
      [hero('a', 'one', 'two'), hero('b', 'three')],
      [hero('x', 'two', 'three'), hero('a', 'one')],
      ['1', '0!'],
    ],
    [
      'by their place in the same list',
      [hero('a'), hero('b')],
      [hero('x'), hero('y')],
      ['0!', '1!'],
    ],
    ['as the only one of their component', [plain('p'), hero('a')], [hero('x')], [null, '0!']],
    ['as the only one that is left', [hero('a'), hero('b')], [hero('b'), hero('x')], ['1!', '0']],
    [
      'in their order where they are the same',
      [hero('a'), hero('a')],
      [plain('p'), hero('a'), hero('a')],
      ['1', '2'],
    ],
    ['not where they could be two', [hero('a')], [hero('x'), hero('y')], [null]],
    [
      'not where of two alike one is gone',
      [hero('a'), hero('a')],
      [plain('p'), hero('a')],
      [null, null],
    ],
    ['not as one of another component', [hero('a')], [plain('a')], [null]],
  ])('%s', (_, named, stored, expected) => {
    expect(find(named, stored)).toEqual(expected);
  });
});
