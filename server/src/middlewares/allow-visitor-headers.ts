import type { Context, Next } from 'koa';
import {
  PERSONALIZATION_HEADER,
  SEGMENTS_HEADER,
  VISITOR_HEADER,
} from '../../../core/contracts/delivery';

const VISITOR_HEADERS = [VISITOR_HEADER, PERSONALIZATION_HEADER, SEGMENTS_HEADER];

const ALLOW_HEADERS = 'Access-Control-Allow-Headers';

/**
 * Lets web pages on other origins send the visitor's headers: adds them to the response of a
 * preflight that the project's own CORS settings allowed. Which origins and methods are allowed
 * stays theirs to say.
 */
export function allowVisitorHeaders(ctx: Context, next: Next): Promise<void> {
  return ctx.method === 'OPTIONS' ? addVisitorHeaders(ctx, next) : next();
}

async function addVisitorHeaders(ctx: Context, next: Next): Promise<void> {
  await next();
  const allowed = ctx.response.get(ALLOW_HEADERS);
  if (allowed === '' || allowed.trim() === '*') {
    return;
  }
  const names = allowed.split(',').map((name) => name.trim());
  const known = new Set(names.map((name) => name.toLowerCase()));
  const missing = VISITOR_HEADERS.filter((name) => !known.has(name));
  ctx.set(ALLOW_HEADERS, [...names, ...missing].join(','));
}
