import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { lookInside } from './look-inside';

const CONTENT_MANAGER = '/content-manager/';
const ENTRY = /^\/content-manager\/(collection|single)-types\/([^/]+)(?:\/([^/]+))?$/;

/** An entry that the content manager's form asks for. */
export interface EntryRequest {
  uid: string;
  /** `undefined` for the entry of a single type. */
  documentId: string | undefined;
}

/**
 * The entry that a request of the content manager reads for its form; `null` for any other request.
 *
 * Seen in Strapi 5.54.0: the paths of its admin routes (`content-manager/server/src/routes/admin.ts`).
 * Where they are others, no answer tells its row of the journal, and a save names none. It can go once
 * Strapi's answers tell of what version of an entry they are.
 */
export function readEntryRequest(strapi: Core.Strapi, ctx: Context): EntryRequest | null {
  if (ctx.method !== 'GET' || !ctx.path.startsWith(CONTENT_MANAGER)) {
    return null;
  }
  const [, kind, uid = '', documentId] = ENTRY.exec(ctx.path) ?? [];
  const isEntry = kind === 'single' ? documentId === undefined : documentId !== undefined;
  const isType = lookInside(() => Object.hasOwn(strapi.contentTypes, uid)) === true;
  return kind !== undefined && isEntry && isType ? { uid, documentId } : null;
}
