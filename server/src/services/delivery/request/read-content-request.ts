import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { SEGMENTS_PARAMETER, VISITOR_HEADER } from '../../../../../core/contracts/delivery';
import { isRecord } from '../../../../../core/json';
import type { ContentRoutes } from './content-routes';
import { writeQueryString } from './write-query-string';

/** A request for personalized content, and where Strapi itself answers it. */
export interface ContentRequest {
  /** Path of the content type's own route; the request's own path where it already asks there. */
  path: string;
  /** It asks at the delivery endpoint, and not at a route of the project. */
  isAtEndpoint: boolean;
  /** The parsed body of a `POST`. */
  body?: { visitor?: unknown };
  /** The query of a `POST`, which stands in its body, in the form of a URL's. */
  querystring?: string;
}

interface Surroundings {
  /** Path prefix of the content API, such as `/api`. */
  prefix: string;
  routes: ReadonlyMap<string, ContentRoutes>;
}

/** The path of the delivery endpoint below the prefix of the content API. */
const ENDPOINT = '/personalization/content/';

const POST_KEYS: ReadonlySet<string> = new Set(['visitor', 'query']);

/**
 * Tells whether a request asks for personalized content.
 *
 * @returns `null` where it does not and Strapi answers it alone
 * @throws NotFoundError for a content type that is not there, ValidationError for a malformed body
 */
export function readContentRequest(ctx: Context, around: Surroundings): ContentRequest | null {
  const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
  const endpoint = `${around.prefix}${ENDPOINT}`;
  if (ctx.path.startsWith(endpoint) && (isRead || ctx.method === 'POST')) {
    const path = findOwnPath(ctx.path.slice(endpoint.length), around.routes);
    return isRead
      ? { path, isAtEndpoint: true }
      : { path, isAtEndpoint: true, ...readPostBody(ctx) };
  }
  return isRead && asksForPersonalization(ctx) ? { path: ctx.path, isAtEndpoint: false } : null;
}

/** Whether a request to read may be one for personalized content, told without looking closer. */
export function mayAskForPersonalization(ctx: Context): boolean {
  return ctx.path.includes(ENDPOINT) || asksForPersonalization(ctx);
}

function asksForPersonalization(ctx: Context): boolean {
  return (
    ctx.headers[VISITOR_HEADER] !== undefined ||
    (ctx.querystring.includes(SEGMENTS_PARAMETER) && Object.hasOwn(ctx.query, SEGMENTS_PARAMETER))
  );
}

function findOwnPath(rest: string, routes: ReadonlyMap<string, ContentRoutes>): string {
  const [name = '', documentId, ...more] = rest.split('/').filter((part) => part !== '');
  const route = routes.get(decodeName(name));
  if (route === undefined || more.length > 0) {
    throw new errors.NotFoundError(
      `There is no content at this address. Expected the plural name of a collection type (with or without a document id) or the singular name of a single type, which has a route "find" or "findOne" of its own.`,
    );
  }
  if (documentId === undefined) {
    return route.find ?? refuseUnexposed(route.uid, 'find');
  }
  if (route.kind === 'singleType') {
    throw new errors.NotFoundError(`"${name}" is a single type and takes no document id.`);
  }
  const template = route.findOne ?? refuseUnexposed(route.uid, 'findOne');
  return template.replace(/:[^/]+/, () => documentId);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function refuseUnexposed(uid: string, action: string): never {
  throw new errors.NotFoundError(
    `The project has no route for "${action}" of "${uid}", so it is not delivered either.`,
  );
}

function readPostBody(ctx: Context): Pick<ContentRequest, 'body' | 'querystring'> {
  const body: unknown = ctx.request.body ?? {};
  if (!isRecord(body)) {
    throw new errors.ValidationError('The body must be a JSON object { visitor, query }.');
  }
  const unknownKey = Object.keys(body).find((key) => !POST_KEYS.has(key));
  if (unknownKey !== undefined) {
    throw new errors.ValidationError(
      `The body has an unknown key "${unknownKey.slice(0, 60)}". Expected { visitor, query }.`,
    );
  }
  const query = body.query ?? {};
  if (!isRecord(query)) {
    throw new errors.ValidationError(
      'The key "query" must be an object, as in { populate: "*", filters: { … } }.',
    );
  }
  return { body, querystring: writeQueryString(query) };
}
