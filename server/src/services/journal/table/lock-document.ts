import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../database/transaction';
import type { DocumentRef } from '../../../schema/version-ref';
import { findDialect } from '../../../strapi/dialect';
import { findTableName } from '../../../strapi/table-layout';

/** Two writers of the same entry take turns. SQLite has one writer at a time, and needs no lock. */
export async function lockDocument(
  strapi: Core.Strapi,
  trx: Transaction,
  uid: string,
  documentId: string,
): Promise<void> {
  const table = findTableName(strapi, uid);
  if (table === undefined || findDialect(strapi) === 'sqlite') {
    return;
  }
  await strapi.db
    .getConnection(table)
    .transacting(trx)
    .select('id')
    .where({ document_id: documentId })
    .orderBy('id')
    .forUpdate();
}

/** In one order, so that of two that lock the same documents none waits for the other's. */
export async function lockDocuments(
  strapi: Core.Strapi,
  trx: Transaction,
  documents: readonly DocumentRef[],
): Promise<void> {
  const inOrder = [...documents].sort((a, b) => (nameDocument(a) < nameDocument(b) ? -1 : 1));
  for (const { uid, documentId } of inOrder) {
    await lockDocument(strapi, trx, uid, documentId);
  }
}

/** Names a document among those of all types. */
export function nameDocument({ uid, documentId }: DocumentRef): string {
  return `${uid} ${documentId}`;
}
