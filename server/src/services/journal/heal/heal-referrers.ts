import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../../database/split-into-batches';
import type { Transaction } from '../../../database/transaction';
import type { Reaching } from '../../../schema/list-reaching-models';
import type { DocumentRef } from '../../../schema/version-ref';
import {
  listRelationLinks,
  listTypedLinks,
  type RelationLinks,
} from '../../../strapi/table-layout';
import { findRoots, type RowRef } from '../../safekeeping/find-roots';
import { listVariantTypes } from '../../safekeeping/variant-tables';
import { lockDocuments, nameDocument } from '../table/lock-document';
import { healDocuments } from './heal-documents';

/**
 * Strapi deletes the published version of an entry to unpublish it, and with it the links of all
 * published variants that lead there. Once it is published again they come back: to entries whose
 * drafts still lead to its draft.
 */
export async function healReferrers(
  strapi: Core.Strapi,
  trx: Transaction,
  reaching: Reaching,
  target: DocumentRef,
): Promise<void> {
  const referrers = await listReferrers(strapi, trx, target);
  await lockDocuments(strapi, trx, referrers);
  for (const uid of new Set(referrers.map((referrer) => referrer.uid))) {
    const ids = referrers.filter((each) => each.uid === uid).map(({ documentId }) => documentId);
    for (const batch of splitIntoBatches(ids)) {
      await healDocuments(strapi, trx, reaching, uid, batch);
    }
  }
}

/** The entries with variants that lead to a document. */
export async function listReferrers(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, documentId }: DocumentRef,
): Promise<DocumentRef[]> {
  const relations = listRelationsTo(strapi, uid);
  if (relations.length === 0) {
    return [];
  }
  const targets: { id: number }[] = await strapi.db
    .query(uid as never)
    .findMany({ select: ['id'], where: { documentId } });
  const ids = targets.map(({ id }) => id);
  const owners: RowRef[] = [];
  for (const [variantUid, { name, ownerColumn, targetColumn }] of relations) {
    const links: Record<string, unknown>[] = await strapi.db
      .getConnection(name)
      .transacting(trx)
      .distinct(ownerColumn)
      .whereIn(targetColumn, ids);
    const variantIds = links.map((link) => Number(link[ownerColumn]));
    owners.push(...(await findOwners(strapi, variantUid, variantIds)));
  }
  const found = new Map<string, DocumentRef>();
  for (const root of (await findRoots(strapi, owners)).values()) {
    if (root.version !== null) {
      const referrer = { uid: root.uid, documentId: root.version.documentId };
      found.set(nameDocument(referrer), referrer);
    }
  }
  return [...found.values()];
}

function listRelationsTo(
  strapi: Core.Strapi,
  uid: string,
): [variantUid: string, links: RelationLinks][] {
  return listVariantTypes(strapi).flatMap((variantUid) =>
    listRelationLinks(strapi, variantUid, uid).map((links): [string, RelationLinks] => [
      variantUid,
      links,
    ]),
  );
}

async function findOwners(
  strapi: Core.Strapi,
  variantUid: string,
  variantIds: readonly number[],
): Promise<RowRef[]> {
  const owners: RowRef[] = [];
  for (const { name, typeColumn, idColumn, owner } of listTypedLinks(strapi)) {
    if (typeColumn !== 'component_type') {
      continue;
    }
    for (const batch of splitIntoBatches(variantIds)) {
      const rows: Record<string, unknown>[] = await strapi.db.query(name as never).findMany({
        select: [owner.column],
        where: { [typeColumn]: variantUid, [idColumn]: { $in: batch } },
      });
      owners.push(...rows.map((row) => ({ uid: owner.uid, id: Number(row[owner.column]) })));
    }
  }
  return owners;
}
