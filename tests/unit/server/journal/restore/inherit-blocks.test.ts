import { inheritBlocks } from '../../../../../server/src/services/journal/restore/inherit-blocks';
import type { StoredNode } from '../../../../../server/src/services/journal/versions/read-versions';
import type { ModelSchema } from '../../../../../server/src/schema/model-schema';
import { block, entry, stored, variant } from '../nodes';

const models: Record<string, Pick<ModelSchema, 'attributes'>> = {
  'api::page.page': {
    attributes: { blocks: { type: 'dynamiczone', components: ['shared.hero', 'shared.text'] } },
  },
  'shared.hero': {
    attributes: {
      heading: { type: 'string' },
      size: { type: 'integer', default: 3 },
      links: { type: 'component', component: 'shared.text', repeatable: true },
      segmentVariants: { type: 'component', component: 'x', repeatable: true },
    },
  },
  'shared.text': { attributes: { heading: { type: 'string' } } },
};

const hero = (id: number, heading: string, hasVariants = true): StoredNode => ({
  ...stored(block({ id, print: heading, variants: hasVariants ? [variant(`v${id}`)] : [] })),
  scalars: { heading, size: 3 },
});

const inherit = (nodes: StoredNode[], blocks: object[]): unknown => {
  const data = { blocks: structuredClone(blocks) };
  const root = { ...stored(entry([])), children: nodes.map((node, index) => ({ ...node, index })) };
  inheritBlocks(data, root, (uid) => models[uid] as ModelSchema | undefined);
  return data.blocks;
};

const written = (heading: string, more: object = {}) => ({
  __component: 'shared.hero',
  heading,
  ...more,
});

describe('blocks that are written without ids', () => {
  test.each<[string, StoredNode[], object[], (number | undefined)[]]>([
    ['the same content', [hero(1, 'a'), hero(2, 'b')], [written('b'), written('a')], [2, 1]],
    ['the same place', [hero(1, 'a'), hero(2, 'b')], [written('x'), written('y')], [1, 2]],
    [
      'the only one',
      [hero(1, 'a')],
      [{ __component: 'shared.text' }, written('x')],
      [undefined, 1],
    ],
    ['a new one beside the same', [hero(1, 'a')], [written('new'), written('a')], [undefined, 1]],
    [
      'an id that is taken',
      [hero(1, 'a')],
      [written('a', { id: 1 }), written('a')],
      [1, undefined],
    ],
    ['one that has no variants', [hero(1, 'a', false)], [written('a')], [undefined]],
    ['an id that is not stored', [hero(1, 'a')], [written('a', { id: 9 })], [9]],
  ])('%s', (_, nodes, blocks, ids) => {
    const result = inherit(nodes, blocks) as { id?: number }[];
    expect(result.map(({ id }) => id)).toEqual(ids);
  });

  test('lose what they do not name, and keep their variants', () => {
    expect(inherit([hero(1, 'a')], [written('a')])).toEqual([
      { __component: 'shared.hero', id: 1, heading: 'a', size: 3, links: [] },
    ]);
  });
});
