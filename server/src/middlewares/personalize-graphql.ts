import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import {
  SEGMENTS_HEADER,
  SEGMENTS_PARAMETER,
  VISITOR_HEADER,
} from '../../../core/contracts/delivery';
import { isRecord } from '../../../core/json';
import { standAside } from '../log/stand-aside';
import { countResponse, getCache } from '../services/cache';
import { readAudience } from '../services/delivery/audience/read-audience';
import { NEVER_CACHE } from '../services/delivery/response/cache-headers';
import { buildDeliveryMeta } from '../services/delivery/run/delivery-meta';
import { createGraphqlRun, setGraphqlRun, type GraphqlRun } from '../services/graphql/graphql-run';

type Audience = Awaited<ReturnType<typeof readAudience>>;

/**
 * Personalizes GraphQL requests that name segments or a visitor context. What was decided stands in
 * the response's `extensions.personalization`. All other requests pass through untouched.
 *
 * @param endpoint the path of GraphQL
 */
export function createPersonalizeGraphql(strapi: Core.Strapi, endpoint: string) {
  const respond = async (ctx: Context, next: Next): Promise<void> => {
    const audience = await readAudience(strapi, ctx, {
      segments: ctx.get(SEGMENTS_HEADER) || undefined,
      unreadable: 'default-content',
    });
    const graphqlRun = createGraphqlRun(audience.run);
    setGraphqlRun(ctx, graphqlRun);
    await next();
    await standAside(strapi, 'an answer does not tell its decisions', () =>
      reportDecisions(strapi, ctx, audience, graphqlRun),
    );
  };
  return (ctx: Context, next: Next): Promise<void> =>
    isAt(ctx, endpoint) && asksForPersonalization(ctx) ? respond(ctx, next) : next();
}

function isAt({ path }: Context, endpoint: string): boolean {
  const trim = (text: string) => text.replace(/\/$/, '').toLowerCase();
  return trim(path) === trim(endpoint);
}

function asksForPersonalization({ method, headers, query }: Context): boolean {
  return (
    method !== 'OPTIONS' &&
    (headers[VISITOR_HEADER] !== undefined ||
      headers[SEGMENTS_HEADER] !== undefined ||
      Object.hasOwn(query, SEGMENTS_PARAMETER))
  );
}

function reportDecisions(
  strapi: Core.Strapi,
  ctx: Context,
  { segments }: Audience,
  { run }: GraphqlRun,
): void {
  ctx.set('Cache-Control', NEVER_CACHE);
  const response = readJson(ctx.body);
  if (!isRecord(response) || !isRecord(response.data)) {
    return;
  }
  const extensions = isRecord(response.extensions) ? response.extensions : {};
  const personalization = buildDeliveryMeta(run, segments);
  ctx.body = JSON.stringify({ ...response, extensions: { ...extensions, personalization } });
  const cache = getCache(strapi);
  const isDefault = run.decisions.length === 0;
  countResponse(cache.counters, { segments: run.matching, isDefault });
}

/** Several operations in one request, and responses in parts, stay as they are. */
function readJson(body: unknown): unknown {
  return typeof body === 'string' && body.startsWith('{') ? JSON.parse(body) : null;
}
