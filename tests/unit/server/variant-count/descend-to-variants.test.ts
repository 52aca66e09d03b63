import {
  descendToVariants,
  type ChildLink,
} from '../../../../server/src/services/variant-count/descend-to-variants';
import { findModelsAboveVariants } from '../../../../server/src/services/variant-count/find-models-above-variants';
import type { UsageModel } from '../../../../server/src/services/segment-usage/variant-owners';

const link = (
  parentId: number,
  childUid: string,
  childId: number,
  attribute: string,
): ChildLink => ({
  parentId,
  childId,
  childUid,
  attribute,
});

describe('descendToVariants', () => {
  const children: Record<string, ChildLink[]> = {
    page: [
      link(1, 'variant.page', 7, 'segmentVariants'),
      link(1, 'hero', 5, 'blocks'),
      link(2, 'hero', 6, 'blocks'),
      link(2, 'plain', 9, 'blocks'),
    ],
    hero: [link(6, 'variant.hero', 8, 'segmentVariants')],
  };

  test('counts variants at every depth for the entry that they belong to', async () => {
    const asked: string[] = [];
    const counts = await descendToVariants('page', [1, 2, 3], {
      leadsToVariants: (uid) => uid === 'hero',
      findChildren: async (uid, ids) => {
        asked.push(uid);
        return (children[uid] ?? []).filter(({ parentId }) => ids.includes(parentId));
      },
    });
    expect(counts).toEqual(
      new Map([
        [1, 1],
        [2, 1],
      ]),
    );
    expect(asked).toEqual(['page', 'hero']);
  });

  test('ends on rows that hold each other', async () => {
    const counts = await descendToVariants('loop', [1], {
      leadsToVariants: () => true,
      findChildren: async () => [link(1, 'loop', 1, 'child')],
    });
    expect(counts.size).toBe(0);
  });
});

describe('findModelsAboveVariants', () => {
  test('finds owners and what holds them, at every depth', () => {
    const model = (uid: string, attributes: UsageModel['attributes']): UsageModel => ({
      uid,
      modelType: uid.startsWith('api') ? 'contentType' : 'component',
      attributes,
    });
    const above = findModelsAboveVariants([
      model('api::page', { blocks: { type: 'dynamiczone', components: ['section', 'plain'] } }),
      model('api::note', { plain: { type: 'component', component: 'plain' } }),
      model('section', { hero: { type: 'component', component: 'hero' } }),
      model('hero', { segmentVariants: { type: 'component', component: 'p.hero' } }),
      model('plain', { title: { type: 'string' } }),
    ]);
    expect([...above].sort()).toEqual(['api::page', 'hero', 'section']);
  });
});
