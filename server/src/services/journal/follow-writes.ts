import type { Core } from '@strapi/strapi';
import type { JournalAction } from '../../../../core/contracts/journal';
import { readStringList } from '../../../../core/decision';
import { isRecord } from '../../../../core/json';
import type { Transaction } from '../../database/transaction';
import { getModel } from '../../schema/get-model';
import type { Reaching } from '../../schema/list-reaching-models';
import type { VersionRef } from '../../schema/version-ref';
import { getIntent } from '../intent/intent';
import { lockSegments, lockSegmentsByKey } from '../variant/lock-segments';
import { listVariants } from './content/content';
import { healDocuments } from './heal/heal-documents';
import { healReferrers, listReferrers } from './heal/heal-referrers';
import { mergeStaleSave } from './merge/merge-stale-save';
import { findSetAside } from './restore/find-set-aside';
import { findWriter, isEntryForm } from '../../strapi/find-writer';
import { readHeadId, readHeadIdNow, readHeads, type Head } from './table/journal-table';
import { lockDocument, lockDocuments } from './table/lock-document';
import { getMergedHead, StaleHeadError } from './table/merged-head';
import { readVersions } from './versions/read-versions';
import { recordVersions } from './versions/record-versions';

/** A call of the Document Service. */
export interface WriteContext {
  uid: string;
  action: string;
  params: { documentId?: string; data?: unknown; status?: string } & Record<string, unknown>;
}

type Statuses = readonly VersionRef['status'][];

const BOTH: Statuses = ['draft', 'published'];

const TOUCHED: Readonly<Record<string, Statuses>> = {
  create: BOTH,
  clone: BOTH,
  update: BOTH,
  delete: BOTH,
  publish: ['published'],
  unpublish: ['published'],
  discardDraft: ['draft'],
};

/** The status of the versions that an action makes of those of the other status. */
const COPIED_TO: Readonly<Record<string, VersionRef['status']>> = {
  publish: 'published',
  discardDraft: 'draft',
};

/**
 * Writes to the journal what a call of the Document Service changed, in the same transaction. Where
 * the last start could not bring the database in step, the document is brought in step before.
 */
export async function followWrite(
  strapi: Core.Strapi,
  reaching: Reaching,
  { uid, action, params }: WriteContext,
  next: () => Promise<unknown>,
  { isInStep }: { isInStep: boolean },
): Promise<unknown> {
  const isFollowed = reaching.has(uid) && Object.hasOwn(TOUCHED, action);
  const mayBeReferred = isPublishing(action, params);
  if (!isFollowed && !mayBeReferred) {
    return next();
  }
  return strapi.db.transaction(async ({ trx }) => {
    const known = action === 'create' || action === 'clone' ? undefined : params.documentId;
    if (isFollowed && action === 'clone' && params.documentId !== undefined) {
      // What is copied stays there meanwhile, and with it the segments that it names.
      await lockDocument(strapi, trx, uid, params.documentId);
    }
    if (mayBeReferred && known !== undefined) {
      // Of two entries that lead to each other, both may be published at once.
      const own = { uid, documentId: known };
      const referrers = await listReferrers(strapi, trx, own);
      await lockDocuments(strapi, trx, referrers.length > 0 ? [own, ...referrers] : []);
    }
    if (isFollowed && known !== undefined) {
      await lockDocument(strapi, trx, uid, known);
      await mergeSinceThen(strapi, trx, known, params.data);
      if (!isInStep) {
        await healDocuments(strapi, trx, reaching, uid, [known]);
      }
    }
    const copied =
      isFollowed && isCopying(action, params) && params.documentId !== undefined
        ? await readHeads(strapi, trx, uid, [params.documentId])
        : [];
    await lockSegmentsByKey(strapi, trx, listSegmentKeys(copied));
    await lockSegments(strapi, trx, params.data);
    const sources = action === 'clone' ? copied : [];
    const result = await next();
    const documentId = known ?? readDocumentId(result);
    if (documentId === undefined) {
      return result;
    }
    if (isFollowed) {
      const statuses = listTouched(strapi, uid, action, params);
      const heads =
        known === undefined
          ? []
          : await readOwnHeads(strapi, trx, { uid, documentId, action, statuses });
      const written = { uid, documentId, action, params, heads, sources, statuses };
      await record(strapi, trx, reaching, written);
    }
    if (mayBeReferred) {
      await healReferrers(strapi, trx, reaching, { uid, documentId });
    }
    return result;
  });
}

function isPublishing(action: string, { status }: WriteContext['params']): boolean {
  return action === 'publish' || (action === 'update' && status === 'published');
}

/** Whether an action takes variants to another version or document, whatever its data names. */
function isCopying(action: string, params: WriteContext['params']): boolean {
  return action === 'clone' || action === 'discardDraft' || isPublishing(action, params);
}

function listSegmentKeys(heads: readonly Head[]): string[] {
  return heads
    .flatMap(({ content }) => listVariants(content))
    .flatMap(({ segments }) => readStringList(segments));
}

interface Written {
  uid: string;
  documentId: string;
  action: string;
  params: WriteContext['params'];
  heads: readonly Head[];
  /** Of the document that was cloned. */
  sources: readonly Head[];
  /** Of the versions that the action touches. */
  statuses: Statuses;
}

/** What is known of a document, of its drafts alone where a save touches only them. */
async function readOwnHeads(
  strapi: Core.Strapi,
  trx: Transaction,
  {
    uid,
    documentId,
    action,
    statuses,
  }: Pick<Written, 'uid' | 'documentId' | 'action' | 'statuses'>,
): Promise<Head[]> {
  const isDraftOnly = action === 'update' && !statuses.includes('published');
  const drafts = isDraftOnly ? await readHeads(strapi, trx, uid, [documentId], 'draft') : [];
  return drafts.length > 0 ? drafts : readHeads(strapi, trx, uid, [documentId]);
}

async function record(
  strapi: Core.Strapi,
  trx: Transaction,
  reaching: Reaching,
  { uid, documentId, action, params, heads, sources, statuses }: Written,
): Promise<void> {
  const isDraftOnly = heads.length > 0 && !statuses.includes('published');
  const versions = await readVersions(strapi, reaching, uid, {
    documentId,
    ...(isDraftOnly && { publishedAt: { $null: true } }),
  });
  const findModel = (name: string) => getModel(strapi, name);
  const models = { model: findModel(uid), findModel };
  const isForeign = action === 'update' && !isEntryForm(strapi);
  await recordVersions(strapi, trx, {
    uid,
    documentId,
    heads,
    versions,
    sources,
    copiedTo: COPIED_TO[action] ?? (isPublishing(action, params) ? 'published' : undefined),
    action: getIntent()?.action ?? (action as JournalAction),
    by: findWriter(strapi),
    isTouched: ({ status }) => statuses.includes(status),
    ...(isForeign && {
      findAside: ({ status }, before, now, stored) =>
        status === statuses[0] && before.root !== null && stored !== null
          ? findSetAside(before, now, { stored, data: params.data, ...models, at: Date.now() })
          : [],
    }),
  });
}

function listTouched(
  strapi: Core.Strapi,
  uid: string,
  action: string,
  { status }: WriteContext['params'],
): Statuses {
  const hasDrafts = strapi.contentTypes[uid as never]?.['options']?.['draftAndPublish'] === true;
  if (!hasDrafts) {
    return ['published'];
  }
  return action === 'update' && status !== 'published' ? ['draft'] : (TOUCHED[action] ?? BOTH);
}

/**
 * Within the lock nobody can save any more: what somebody else saved since the save was merged is
 * merged into it as well. The middlewares of the project are over by then, and they cannot run
 * again: Strapi counts them through once a call.
 *
 * @throws StaleHeadError where the transaction cannot see what the other one saved
 */
async function mergeSinceThen(
  strapi: Core.Strapi,
  trx: Transaction,
  documentId: string,
  data: unknown,
): Promise<void> {
  const merged = getMergedHead(documentId);
  if (merged === undefined || (await readHeadIdNow(strapi, trx, merged)) === merged.head) {
    return;
  }
  if ((await readHeadId(strapi, trx, merged)) === merged.head || !isRecord(data)) {
    throw new StaleHeadError();
  }
  await mergeStaleSave(strapi, trx, merged, data);
}

function readDocumentId(result: unknown): string | undefined {
  const { documentId } = (result ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : undefined;
}
