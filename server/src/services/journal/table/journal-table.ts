import type { Core } from '@strapi/strapi';
import type { JournalAction } from '../../../../../core/contracts/journal';
import type { Transaction } from '../../../database/transaction';
import { VersionRef } from '../../../schema/version-ref';
import { listNodes, listVariants, type JournalContent } from '../content/content';
import { hashContent } from '../content/hash-content';
import { findDialect } from '../../../strapi/dialect';
import type { Writer } from '../../../strapi/find-writer';

/** Strapi never drops a table that its schemas never named. */
export const JOURNAL_TABLE = 'personalization_journal';

/** The last row of a version: what its variants are meant to be. */
export interface Head extends VersionRef {
  id: number;
  hash: string;
  content: JournalContent;
  /** Rows that the journal has of the version. */
  changes: number;
  /** When the first of them was written; milliseconds since the epoch. */
  since: number;
}

interface StoredRow {
  id: number | string;
  document_id: string;
  locale: string;
  status: VersionRef['status'];
  hash: string;
  content: string;
  changes: number | string;
  since: number | string;
}

/** Makes the table unless it is there; of several servers that start at once, one makes it. */
export async function ensureJournalTable(strapi: Core.Strapi): Promise<void> {
  const schema = strapi.db.getSchemaConnection();
  if (await schema.hasTable(JOURNAL_TABLE)) {
    return;
  }
  try {
    await schema.createTable(JOURNAL_TABLE, (table) => {
      table.increments('id');
      table.string('uid', 255).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('locale', 64).notNullable();
      table.string('status', 16).notNullable();
      table.bigInteger('at').notNullable();
      table.string('action', 32).notNullable();
      table.text('by').notNullable();
      table.string('hash', 64).notNullable();
      table.integer('variants').notNullable();
      // Keys of segments as |norway|mobile|, so that one question finds who names a segment.
      table.text('segments', 'longtext').notNullable();
      table.text('content', 'longtext').notNullable();
      table.index(['document_id', 'id'], 'personalization_journal_document');
    });
  } catch (error) {
    if (!(await schema.hasTable(JOURNAL_TABLE))) {
      throw error;
    }
  }
}

/** The last row of every version of these documents, or of those of one status. */
export async function readHeads(
  strapi: Core.Strapi,
  trx: Transaction,
  uid: string,
  documentIds: readonly string[],
  status?: VersionRef['status'],
): Promise<Head[]> {
  const table = (alias: string) =>
    strapi.db.getConnection().from(`${JOURNAL_TABLE} as ${alias}`).transacting(trx);
  const last = table('each')
    .max('id as id')
    .count('* as changes')
    .min('at as since')
    .whereIn('document_id', [...documentIds])
    .where({ uid, ...(status && { status }) })
    .groupBy('document_id', 'locale', 'status')
    .as('last');
  const rows: StoredRow[] = await table('head')
    .join(last, 'last.id', 'head.id')
    .select('head.id', 'head.document_id', 'head.locale', 'head.status', 'head.hash')
    .select('head.content', 'last.changes', 'last.since');
  return rows.map(({ id, document_id: documentId, content, changes, since, ...row }) => ({
    ...row,
    uid,
    documentId,
    id: Number(id),
    content: JSON.parse(content) as JournalContent,
    changes: Number(changes),
    since: Number(since),
  }));
}

/** The last row of a version; 0 where there is none. */
export async function readHeadId(
  strapi: Core.Strapi,
  trx: Transaction,
  version: VersionRef,
): Promise<number> {
  const row: FoundId = await selectHeadId(strapi, trx, version).first();
  return Number(row?.id ?? 0);
}

/**
 * The last row of a version that is locked, also where the transaction began to read before the
 * lock: MariaDB and MySQL answer only questions that lock as things are now.
 */
export async function readHeadIdNow(
  strapi: Core.Strapi,
  trx: Transaction,
  version: VersionRef,
): Promise<number> {
  const isOfItsTime = findDialect(strapi) === 'mysql';
  const question = selectHeadId(strapi, trx, version).first();
  const row: FoundId = await (isOfItsTime ? question.forUpdate() : question);
  return Number(row?.id ?? 0);
}

type FoundId = { id: number | string | null } | undefined;

function selectHeadId(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, locale, status, documentId }: VersionRef,
) {
  return strapi.db
    .getConnection(JOURNAL_TABLE)
    .transacting(trx)
    .max('id as id')
    .where({ uid, document_id: documentId, locale, status });
}

/** A row of the journal, with who made it when. */
export type StoredChange = Omit<Head, 'changes' | 'since'> & { at: number; by: Writer };

type ChangeRow = Omit<StoredRow, 'changes' | 'since'> & {
  uid: string;
  at: number | string;
  by: string;
};

/** The row of that id; `null` where it is not there any more. */
export async function readChange(
  strapi: Core.Strapi,
  trx: Transaction,
  id: number,
): Promise<StoredChange | null> {
  const row = (await selectChanges(strapi, trx).where({ id }).first()) as ChangeRow | undefined;
  return row === undefined ? null : toChange(row);
}

/** All that the journal remembers of a version, the newest first. */
export async function readChanges(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, documentId, locale, status }: VersionRef,
): Promise<StoredChange[]> {
  const rows = (await selectChanges(strapi, trx)
    .where({ uid, document_id: documentId, locale, status })
    .orderBy('id', 'desc')) as ChangeRow[];
  return rows.map(toChange);
}

function selectChanges(strapi: Core.Strapi, trx: Transaction) {
  return strapi.db
    .getConnection(JOURNAL_TABLE)
    .transacting(trx)
    .select('id', 'uid', 'document_id', 'locale', 'status', 'hash', 'content', 'at', 'by');
}

function toChange({ document_id: documentId, content, at, by, ...rest }: ChangeRow): StoredChange {
  return {
    ...rest,
    id: Number(rest.id),
    documentId,
    content: JSON.parse(content) as JournalContent,
    at: Number(at),
    by: JSON.parse(by) as Writer,
  };
}

/** Documents that the journal knows, of these types. */
export async function listJournalDocuments(
  strapi: Core.Strapi,
  trx: Transaction,
  uid: string,
): Promise<string[]> {
  const rows: { document_id: string }[] = await strapi.db
    .getConnection(JOURNAL_TABLE)
    .transacting(trx)
    .distinct('document_id')
    .where({ uid });
  return rows.map((row) => row.document_id);
}

/** A new last row of a version. */
export interface Change extends VersionRef {
  action: JournalAction;
  by: Writer;
  content: JournalContent;
}

/** @param hash of the content, where it is known */
export async function insertChange(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, documentId, locale, status, action, by, content }: Change,
  hash = hashContent(content),
): Promise<void> {
  await strapi.db
    .getConnection(JOURNAL_TABLE)
    .transacting(trx)
    .insert({
      uid,
      document_id: documentId,
      locale,
      status,
      at: Date.now(),
      action,
      by: JSON.stringify(by),
      hash,
      ...writeContent(content),
    });
}

/** Where blocks moved or their default content changed, the last row learns it; no row is added. */
export async function updateHead(
  strapi: Core.Strapi,
  trx: Transaction,
  id: number,
  content: JournalContent,
): Promise<void> {
  await strapi.db
    .getConnection(JOURNAL_TABLE)
    .transacting(trx)
    .where({ id })
    .update(writeContent(content));
}

function writeContent(content: JournalContent) {
  const all = [
    ...listVariants(content),
    ...(content.aside ?? []).flatMap(({ variants }) => variants),
  ];
  const keys = new Set(
    all.flatMap(({ segments }) => (Array.isArray(segments) ? segments.map(String) : [])),
  );
  return {
    variants: listNodes(content.root).reduce((sum, node) => sum + (node.variants ?? []).length, 0),
    segments: `|${[...keys].join('|')}|`,
    content: JSON.stringify(content),
  };
}

/** How many variants the last rows of all versions tell of. */
export async function countKnownVariants(strapi: Core.Strapi, trx: Transaction): Promise<number> {
  const table = () => strapi.db.getConnection(JOURNAL_TABLE).transacting(trx);
  const last = table().max('id').groupBy('uid', 'document_id', 'locale', 'status');
  const row: { sum: number | string | null } | undefined = await table()
    .sum('variants as sum')
    .whereIn('id', last)
    .first();
  return Number(row?.sum ?? 0);
}
