import type { Context } from 'koa';

/** Credentials decide what may be seen, and Strapi has headers that change the shape of responses. */
export function hasHeaderThatShapesResponses({ headers }: Context): boolean {
  if (headers.authorization !== undefined) {
    return true;
  }
  for (const name in headers) {
    if (name.startsWith('strapi-')) {
      return true;
    }
  }
  return false;
}

/** Whether Strapi knows the caller, who may get what others may not. Known once it has answered. */
export function hasCredentials(ctx: Context): boolean {
  const auth = (ctx.state as { auth?: { credentials?: unknown } }).auth;
  return (auth?.credentials ?? null) !== null;
}
