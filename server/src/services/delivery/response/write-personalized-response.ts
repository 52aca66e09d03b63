import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isRecord } from '../../../../../core/json';
import { findNextScheduledChange } from '../../../../../core/segments';
import { SETTINGS_MODELS } from '../../../schema/list-dependencies';
import { SEGMENT_UID } from '../../../schema/segment-uid';
import { countResponse, getCache, type Outcome } from '../../cache';
import type { RequestAudience } from '../audience/read-audience';
import { buildDeliveryMeta, formatContentWarnings } from '../run/delivery-meta';
import { whyNotShared, type Reason } from '../sharing/why-not-shared';
import { assembleBody, splitBody } from './response-body';
import { writeResponse } from './write-response';

/** Who may see what is decided by these, so every response depends on them. */
const RIGHTS_MODELS = [
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  SEGMENT_UID,
  ...SETTINGS_MODELS,
];

/** A response that others may get too. */
export interface SharedResponse {
  cacheKey: string;
  /** The URL as it came, where it names the segments; whole responses are kept by it. */
  url: string | null;
}

/**
 * Completes a response in Strapi's REST shape: what was decided goes to `meta.personalization`, and
 * the headers say how long the response may be kept. Responses of another shape, and errors, stay as
 * they are.
 *
 * @param shared where the outcome is kept for others if it may be
 * @returns why it is not kept; `null` where it is
 */
export function writePersonalizedResponse(
  strapi: Core.Strapi,
  ctx: Context,
  audience: RequestAudience,
  shared: SharedResponse,
): Reason | null {
  if (ctx.status !== 200 || !isRecord(ctx.body) || !Object.hasOwn(ctx.body, 'data')) {
    return 'no-content';
  }
  const { run, segments } = audience;
  const { key, decisions } = buildDeliveryMeta(run, segments);
  const warnings = formatContentWarnings(run);
  const outcome: Outcome = { ...splitBody(ctx.body), key, decisions, warnings };
  const cache = getCache(strapi);
  const dependencies = [...new Set([...run.dependencies, ...RIGHTS_MODELS])].sort();
  const reason =
    whyNotShared(strapi, ctx, { cacheKey: shared.cacheKey, run, isAnswered: true }) ??
    (cache.generations.haveChangedSince(dependencies, audience.epoch) ? 'outdated' : null);
  if (reason === null) {
    const stamp = cache.generations.stamp(dependencies);
    const made = { relevant: [...run.relevant], dependencies, stamp, createdAt: run.loadedAt };
    cache.responses.keep(shared.cacheKey, run.matching, made, outcome);
  }
  writeOutcome(strapi, ctx, audience, outcome, reason === null ? shared : null);
  return reason;
}

/** Writes a known outcome for an audience, and keeps the whole response where its URL says it all. */
export function writeOutcome(
  strapi: Core.Strapi,
  ctx: Context,
  audience: RequestAudience,
  outcome: Outcome,
  shared: SharedResponse | null,
): void {
  ctx.state.isPersonalized = true;
  const { run, segments, now, cache: cacheability } = audience;
  const warnings = [...new Set(run.warnings)];
  const body = assembleBody(outcome, { segments: [...run.matching], warnings });
  const written = writeResponse(
    strapi,
    ctx,
    { segments, now, cache: cacheability, isDegraded: run.isDegraded },
    { body },
  );
  const cache = getCache(strapi);
  const isDefault = outcome.decisions.length === 0;
  countResponse(cache.counters, { segments: run.matching, isDefault });
  const isCurrent = !cache.generations.haveChangedSince([SEGMENT_UID], audience.epoch);
  if (written !== null && isCurrent && shared !== null && shared.url !== null) {
    const change = findNextScheduledChange(segments, now);
    cache.responses.keepFinished(shared.url, shared.cacheKey, {
      body: Buffer.from(body),
      etag: written.etag,
      validUntil: change === null ? Infinity : change.getTime(),
      segments: [...run.matching],
      isDefault,
    });
  }
}
