import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { resolveConfig } from '../../../config';
import { isCoreAction } from '../../../strapi/core-action';
import { hasOnlyCoreMiddlewares } from '../../../strapi/core-middlewares';
import { getThirdPartyDocumentMiddlewares } from '../../../strapi/third-party-document-middlewares';
import { getThirdPartyMiddlewares } from '../../../strapi/third-party-middlewares';
import type { PersonalizationRun } from '../run/personalization-run';
import { hasCredentials, hasHeaderThatShapesResponses } from './credentials';
import { MAX_KEY_LENGTH } from './response-key';

/** Why a response is made for one request alone. */
export type Reason =
  | 'cache-off'
  | 'sharing-off'
  | 'document-middleware'
  | 'middleware'
  | 'credentials'
  | 'long-url'
  | 'degraded'
  | 'project-code'
  | 'unknown-content'
  /** It is an error, or no content at all. */
  | 'no-content'
  /** Something was written while it was made. */
  | 'outdated';

/** What is known of a response at the moment of asking; the later, the more. */
export interface Moment {
  /** Strapi's own middlewares have not run, so theirs must be the only ones. */
  isBeforeMiddlewares?: boolean;
  cacheKey?: string;
  run?: PersonalizationRun;
  /** Strapi has answered: who the caller is and what code ran is known. */
  isAnswered?: boolean;
}

/**
 * The one place that decides whether a response may serve others, or one that was made for others
 * may serve this request. Each reason stands alone: what is not surely the same for everybody is
 * made anew. `Cache-Control` for caches outside of Strapi is another question.
 *
 * @returns the first reason against it; `null` where there is none
 */
export function whyNotShared(strapi: Core.Strapi, ctx: Context, moment: Moment): Reason | null {
  return (
    whyNeverShared(strapi, moment) ??
    whyNotForRequest(ctx, moment) ??
    (moment.isAnswered === true ? whyNotAsAnswered(strapi, ctx, moment) : null)
  );
}

/** What holds for all requests of a Strapi. */
function whyNeverShared(strapi: Core.Strapi, { isBeforeMiddlewares }: Moment): Reason | null {
  const { cache } = resolveConfig(strapi.config.get('plugin::personalization'));
  if (!cache.isEnabled) {
    return 'cache-off';
  }
  if (isBeforeMiddlewares === true && !hasOnlyCoreMiddlewares(strapi)) {
    return 'middleware';
  }
  if (cache.sharesResponses === false) {
    return 'sharing-off';
  }
  if (cache.sharesResponses === true) {
    return null;
  }
  if (getThirdPartyDocumentMiddlewares(strapi).areThere()) {
    return 'document-middleware';
  }
  return getThirdPartyMiddlewares(strapi).areInside() ? 'middleware' : null;
}

function whyNotForRequest(ctx: Context, { cacheKey, run }: Moment): Reason | null {
  if (hasHeaderThatShapesResponses(ctx)) {
    return 'credentials';
  }
  if (cacheKey !== undefined && cacheKey.length > MAX_KEY_LENGTH) {
    return 'long-url';
  }
  return run?.isDegraded === true ? 'degraded' : null;
}

function whyNotAsAnswered(strapi: Core.Strapi, ctx: Context, { run }: Moment): Reason | null {
  if (hasCredentials(ctx)) {
    return 'credentials';
  }
  if (!isCoreAction(strapi, ctx)) {
    return 'project-code';
  }
  return run === undefined || run.dependencies.size === 0 ? 'unknown-content' : null;
}
