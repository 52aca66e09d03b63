import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../database/split-into-batches';
import { getModel } from '../../schema/get-model';
import { listOwners } from '../../schema/list-owners';
import { listReachingModels, type Reaching } from '../../schema/list-reaching-models';
import { findDocuments } from '../journal/heal/find-documents';
import { readVersions, type StoredVersion } from '../journal/versions/read-versions';

/** Content types and components that may have variants, in themselves or in a block. */
export function findReaching(strapi: Core.Strapi): Reaching {
  return listReachingModels(
    strapi,
    listOwners(strapi).map(({ uid }) => uid),
  );
}

/** What editors edit of every entry that has variants or once had some: drafts, where there are. */
export async function readAllEdited(
  strapi: Core.Strapi,
  reaching: Reaching,
): Promise<StoredVersion[]> {
  const documents = await strapi.db.transaction(({ trx }) => findDocuments(strapi, trx, reaching));
  const versions: StoredVersion[] = [];
  for (const [uid, ids] of documents) {
    for (const batch of splitIntoBatches([...ids])) {
      versions.push(...(await readEdited(strapi, reaching, uid, { documentId: { $in: batch } })));
    }
  }
  return versions;
}

/** The versions of a type that editors edit. */
export function readEdited(
  strapi: Core.Strapi,
  reaching: Reaching,
  uid: string,
  where: Record<string, unknown>,
): Promise<StoredVersion[]> {
  const hasDrafts = getModel(strapi, uid).options?.draftAndPublish === true;
  return readVersions(strapi, reaching, uid, {
    ...where,
    ...(hasDrafts && { publishedAt: { $null: true } }),
  });
}
