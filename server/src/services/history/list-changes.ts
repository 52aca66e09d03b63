import type { Core } from '@strapi/strapi';
import type {
  ChangedBy,
  JournalAction,
  JournalChange,
  ListChangesInput,
} from '../../../../core/contracts/journal';
import { getModel } from '../../schema/get-model';
import type { VersionRef } from '../../schema/version-ref';
import { EMPTY_CONTENT, type JournalContent } from '../journal/content/content';
import { diffContents } from '../journal/content/diff-contents';
import type { Writer } from '../../strapi/find-writer';
import { JOURNAL_TABLE } from '../journal/table/journal-table';
import { nameReferences } from '../journal/words/name-references';
import type { OpenEntry } from '../journal/words/open-entry';
import { presentDifference } from '../journal/words/present-change';

const PAGE_SIZE = 10;

/** A row of the journal as the database has it. */
export interface ChangeRow {
  id: number | string;
  at: number | string;
  action: JournalAction;
  by: string;
  content: string;
}

/** Changes that the journal remembers of a version, the newest first. */
export async function listChanges(
  strapi: Core.Strapi,
  { version, may }: OpenEntry,
  { status, page }: Pick<ListChangesInput, 'status' | 'page'>,
  userAbility: unknown,
): Promise<{ changes: JournalChange[]; hasMore: boolean }> {
  const asked = { ...version, status: version.status === 'published' ? version.status : status };
  const rows: ChangeRow[] = await selectChanges(strapi, asked)
    .offset((page - 1) * PAGE_SIZE)
    // The one before the last of the page tells what the last one changed.
    .limit(PAGE_SIZE + 1);
  const findModel = (uid: string) => getModel(strapi, uid);
  const changes = rows.slice(0, PAGE_SIZE).map((row, index): JournalChange => {
    const earlier = rows[index + 1];
    const before = earlier === undefined ? EMPTY_CONTENT : parseContent(earlier);
    return {
      id: Number(row.id),
      at: new Date(Number(row.at)).toISOString(),
      action: row.action,
      by: presentWriter(JSON.parse(row.by) as Writer),
      isFirstKnown: earlier === undefined,
      variants: diffContents(before, parseContent(row)).map((difference) =>
        presentDifference(difference, findModel, may),
      ),
    };
  });
  const variants = changes.flatMap((change) => change.variants);
  await nameReferences(strapi, version.uid, variants, userAbility);
  return { changes, hasMore: rows.length > PAGE_SIZE };
}

/** A change and the one before it, where the journal still has them. */
export async function findChange(
  strapi: Core.Strapi,
  { uid, documentId, locale }: VersionRef,
  changeId: number,
): Promise<{ before: JournalContent; after: JournalContent } | null> {
  const row: (ChangeRow & Pick<VersionRef, 'status'>) | undefined = await strapi.db
    .getConnection(JOURNAL_TABLE)
    .where({ id: changeId, uid, document_id: documentId, locale })
    .first();
  if (row === undefined) {
    return null;
  }
  const [earlier]: ChangeRow[] = await selectChanges(strapi, {
    uid,
    documentId,
    locale,
    status: row.status,
  })
    .where('id', '<', changeId)
    .limit(1);
  return {
    before: earlier === undefined ? EMPTY_CONTENT : parseContent(earlier),
    after: parseContent(row),
  };
}

function selectChanges(strapi: Core.Strapi, version: VersionRef) {
  const { uid, documentId, locale, status } = version;
  return strapi.db
    .getConnection(JOURNAL_TABLE)
    .select('id', 'at', 'action', 'by', 'content')
    .where({ uid, document_id: documentId, locale, status })
    .orderBy('id', 'desc');
}

function parseContent({ content }: ChangeRow): JournalContent {
  return JSON.parse(content) as JournalContent;
}

function presentWriter(by: Writer): ChangedBy {
  return { kind: by.kind, name: 'name' in by ? by.name : '' };
}
