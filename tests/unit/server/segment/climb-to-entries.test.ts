import {
  addTag,
  climbToEntries,
  type ParentLink,
  type TaggedRows,
} from '../../../../server/src/services/segment-usage/climb-to-entries';
import {
  findComponentPlaces,
  findVariantComponents,
  withoutVariants,
  type UsageModel,
} from '../../../../server/src/services/segment-usage/variant-owners';
import { splitIntoBatches } from '../../../../server/src/database/split-into-batches';

const variants = (component: string) => ({ type: 'component', component });

const MODELS: UsageModel[] = [
  {
    uid: 'api::page.page',
    modelType: 'contentType',
    attributes: {
      title: { type: 'string' },
      blocks: { type: 'dynamiczone', components: ['shared.hero', 'shared.section'] },
      segmentVariants: variants('personalization.page'),
    },
  },
  {
    uid: 'shared.section',
    modelType: 'component',
    attributes: { heroes: { type: 'component', component: 'shared.hero' } },
  },
  {
    uid: 'shared.hero',
    modelType: 'component',
    attributes: { segmentVariants: variants('personalization.hero') },
  },
];

/** parent uid, child uid → links */
const LINKS: Record<string, ParentLink[]> = {
  'shared.hero personalization.hero': [
    { childId: 1, parentId: 10, attribute: 'segmentVariants' },
    { childId: 2, parentId: 11, attribute: 'segmentVariants' },
    { childId: 3, parentId: 12, attribute: 'segmentVariants' },
  ],
  'api::page.page shared.hero': [{ childId: 10, parentId: 100, attribute: 'blocks' }],
  'shared.section shared.hero': [{ childId: 11, parentId: 20, attribute: 'heroes' }],
  'api::page.page shared.section': [{ childId: 20, parentId: 100, attribute: 'blocks' }],
  'api::page.page personalization.page': [
    { childId: 5, parentId: 101, attribute: 'segmentVariants' },
  ],
};

function climb(start: TaggedRows<string>) {
  return climbToEntries(start, {
    places: findComponentPlaces(MODELS),
    isContentType: (uid) => uid.startsWith('api::'),
    findParents: async (parentUid, childUid, ids) =>
      (LINKS[`${parentUid} ${childUid}`] ?? []).filter(({ childId }) => ids.includes(childId)),
    tagParent: (place, attribute) => (place === '' ? attribute : `${attribute}.${place}`),
  });
}

test('variant components are those that an attribute segmentVariants holds', () => {
  expect(findVariantComponents(MODELS)).toEqual(['personalization.page', 'personalization.hero']);
});

test('a component inside the values of a variant is not a place where variants count', () => {
  const variant: UsageModel = {
    uid: 'personalization.page',
    modelType: 'component',
    attributes: { hero: { type: 'component', component: 'shared.hero' } },
  };
  const parentsOfHero = (models: UsageModel[]) =>
    findComponentPlaces(models)
      .get('shared.hero')
      ?.map(({ parentUid }) => parentUid);
  expect(parentsOfHero([...MODELS, variant])).toContain('personalization.page');
  expect(parentsOfHero(withoutVariants([...MODELS, variant]))).toEqual([
    'api::page.page',
    'shared.section',
  ]);
});

test('variants at every depth lead to their entry, with the places they stand at', async () => {
  const start: TaggedRows<string> = new Map();
  addTag(start, 'personalization.hero', 1, '');
  addTag(start, 'personalization.hero', 2, '');
  addTag(start, 'personalization.page', 5, '');
  const pages = (await climb(start)).get('api::page.page');
  expect([...(pages?.get(100) ?? [])].sort()).toEqual([
    'blocks.heroes.segmentVariants',
    'blocks.segmentVariants',
  ]);
  expect([...(pages?.get(101) ?? [])]).toEqual(['segmentVariants']);
});

test('a row whose component nothing holds any more leads nowhere', async () => {
  const start: TaggedRows<string> = new Map();
  addTag(start, 'personalization.hero', 3, '');
  expect((await climb(start)).size).toBe(0);
});

test('a component that holds itself in a circle does not run for ever', async () => {
  const start: TaggedRows<string> = new Map([['shared.loop', new Map([[1, new Set([''])]])]]);
  const found = await climbToEntries(start, {
    places: new Map([['shared.loop', [{ parentUid: 'shared.loop', attribute: 'self' }]]]),
    isContentType: () => false,
    findParents: async () => [{ childId: 1, parentId: 1, attribute: 'self' }],
    tagParent: (tag) => tag,
  });
  expect(found.size).toBe(0);
});

test('ids are asked for in batches of at most 500', () => {
  const ids = Array.from({ length: 1201 }, (_, index) => index);
  expect(splitIntoBatches(ids).map((batch) => batch.length)).toEqual([500, 500, 201]);
});
