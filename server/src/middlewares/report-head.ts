import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { HEAD_HEADER } from '../../../core/contracts/journal/headers';
import { describeError } from '../log/describe-error';
import { findFormVersion } from '../services/journal/merge/merge-stale-save';
import { readHeadId } from '../services/journal/table/journal-table';
import { readEntryRequest, type EntryRequest } from '../strapi/entry-request';

/**
 * Adds to the content manager's responses with an entry which row of the journal tells of its variants,
 * so that a save can say what it started from. It is looked up before the entry is read: a change in
 * between is then taken for one that the form does not know.
 */
export function createReportHead(strapi: Core.Strapi) {
  return (ctx: Context, next: Next): Promise<void> => {
    const entry = readEntryRequest(strapi, ctx);
    return entry === null ? next() : report(strapi, ctx, next, entry);
  };
}

async function report(
  strapi: Core.Strapi,
  ctx: Context,
  next: Next,
  { uid, documentId }: EntryRequest,
): Promise<void> {
  const head = await findHead(strapi, uid, documentId, ctx.query.locale);
  await next();
  if (head !== null && ctx.status === 200) {
    ctx.set(HEAD_HEADER, String(head));
  }
}

/** An entry must open even where the journal cannot be read: its save then says nothing. */
async function findHead(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined,
  locale: unknown,
): Promise<number | null> {
  try {
    const version = await findFormVersion(strapi, uid, locale);
    const ofForm = documentId ?? (await findSingle(strapi, uid));
    return ofForm === null
      ? 0
      : await strapi.db.transaction(({ trx }) =>
          readHeadId(strapi, trx, { ...version, documentId: ofForm }),
        );
  } catch (error) {
    strapi.log.warn(`[personalization] the journal cannot be read: ${describeError(error)}`);
    return null;
  }
}

/** The document id of a single type's entry; `null` where it has none yet. */
async function findSingle(strapi: Core.Strapi, uid: string): Promise<string | null> {
  const row: { documentId: string } | null = await strapi.db
    .query(uid as never)
    .findOne({ select: ['documentId'] } as never);
  return row?.documentId ?? null;
}
