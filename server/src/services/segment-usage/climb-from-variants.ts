import type { Core } from '@strapi/strapi';
import { climbToEntries, type TaggedRows } from './climb-to-entries';
import { findParents } from './find-parents';
import { findComponentPlaces, withoutVariants, type UsageModel } from './variant-owners';

/**
 * Climbs from variant rows to the rows of content types, carrying tags along. A variant list
 * inside another variant's values is not followed: delivery ignores it, and editors do not see it.
 */
export async function climbFromVariants<Tag>(
  strapi: Core.Strapi,
  models: readonly UsageModel[],
  rows: TaggedRows<Tag>,
  tagParent: (tag: Tag, attribute: string) => Tag,
): Promise<TaggedRows<Tag>> {
  const places = findComponentPlaces(withoutVariants(models));
  const contentTypes = new Set(
    models.filter(({ modelType }) => modelType === 'contentType').map(({ uid }) => uid),
  );
  return climbToEntries(rows, {
    places,
    isContentType: (uid) => contentTypes.has(uid),
    findParents: async (parentUid, childUid, ids) => {
      const place = places.get(childUid)?.find((known) => known.parentUid === parentUid);
      return place === undefined ? [] : findParents(strapi, place, childUid, ids);
    },
    tagParent,
  });
}
