import type { Core } from '@strapi/strapi';
import type { IsRestricted } from '../../../core/decision';
import { lookInside, reportMissing } from './look-inside';

interface RequestState {
  auth?: object;
}

interface Auth {
  verify?: (auth: object, asked: { scope: string }) => Promise<unknown>;
}

/** By uid; what they are does not matter here. */
type Models = ReadonlyMap<string, unknown>;

/**
 * Tells what Strapi takes from a response for the caller of the current request: private fields, and
 * relations to a type of which they may not `find` entries. Follows
 * `@strapi/utils/dist/sanitize/visitors/remove-restricted-relations.js`.
 *
 * A response must not tell either what was decided in what it leaves out: that there is something,
 * and for whom it differs.
 *
 * Seen in Strapi 5.54.0: `strapi.get('auth')` and `ctx.state.auth`. Where they are missing, every
 * relation counts as restricted. It can go once Strapi tells what it took from a response.
 */
export async function findRestricted(strapi: Core.Strapi, models: Models): Promise<IsRestricted> {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  // A route without authentication gives its relations to everybody.
  const restricted =
    state?.auth === undefined
      ? new Set<string>()
      : await findRestrictedTypes(strapi, state.auth, models);
  // Where the request is not known, nor is what its caller may read.
  const isOpen = (uid: string): boolean => state !== undefined && !restricted.has(uid);
  return ({ kind, isPrivate }, uid) =>
    isPrivate === true || ((kind === 'relation' || kind === 'morph') && !isOpen(uid));
}

async function findRestrictedTypes(
  strapi: Core.Strapi,
  auth: object,
  models: Models,
): Promise<ReadonlySet<string>> {
  const uids = [...models.keys()].filter((uid) => Object.hasOwn(strapi.contentTypes, uid));
  const service = lookInside(() => strapi.get('auth') as Auth);
  if (typeof service?.verify !== 'function') {
    reportMissing(strapi, 'auth.verify', 'what stands in relations is not told');
    return new Set(uids);
  }
  const isReadable = await Promise.all(
    uids.map(async (uid) => {
      try {
        await service.verify?.(auth, { scope: `${uid}.find` });
        return true;
      } catch {
        return false;
      }
    }),
  );
  return new Set(uids.filter((_uid, index) => isReadable[index] !== true));
}
