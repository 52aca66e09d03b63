import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readHeadId } from '../services/journal/journal-table';
import { findFormVersion, HEAD_HEADER } from '../services/journal/merge-stale-save';

const ENTRY = /^\/content-manager\/(collection|single)-types\/([^/]+)(?:\/([^/]+))?$/;

/**
 * Adds to the content manager's answers with an entry which row of the journal tells of its variants,
 * so that a save can say what it started from. It is looked up before the entry is read: a change in
 * between is then taken for one that the form does not know.
 */
export function createTellHead(strapi: Core.Strapi) {
  return async (ctx: Context, next: Next): Promise<void> => {
    const [, kind, uid = '', documentId] = (ctx.method === 'GET' && ENTRY.exec(ctx.path)) || [];
    const isEntry = kind === 'single' ? documentId === undefined : documentId !== undefined;
    if (kind === undefined || !isEntry || strapi.contentTypes[uid as never] === undefined) {
      return next();
    }
    const version = await findFormVersion(strapi, uid, ctx.query.locale);
    const head = await strapi.db.transaction(({ trx }) =>
      readHeadId(strapi, trx, { ...version, ...(documentId !== undefined && { documentId }) }),
    );
    await next();
    if (ctx.status === 200) {
      ctx.set(HEAD_HEADER, String(head));
    }
  };
}
