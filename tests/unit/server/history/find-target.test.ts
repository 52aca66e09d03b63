import { findTarget } from '../../../../server/src/services/history/restore-variants';
import { block, entry, stored } from '../journal/nodes';

test('a block is found by its component too: each component has ids of its own', () => {
  const blocks = [block({ uid: 'shared.plain', id: 7 }), block({ uid: 'shared.hero', id: 7 })];
  const root = stored(entry(blocks));
  expect(findTarget(root, 'shared.hero', 7)).toBe(root.children[1]);
  expect(findTarget(root, 'shared.card', 7)).toBeUndefined();
  expect(findTarget(root, 'shared.hero', undefined)).toBe(root);
});
