import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

type Query = Record<string, unknown>;

interface QueryParams {
  transform(uid: string, query: Query): Query;
}

/**
 * A query of the content API's form in that of the database; `null` where it cannot be made: a query
 * without its conditions would answer with more than may be read.
 *
 * Seen in Strapi 5.54.0: `strapi.get('query-params').transform`. It can go once Strapi's documents take
 * the row ids of several entries.
 */
export function toDatabaseQuery(strapi: Core.Strapi, uid: string, query: Query): Query | null {
  const service = lookInside(() => strapi.get('query-params') as unknown as QueryParams);
  if (typeof service?.transform !== 'function') {
    reportMissing(strapi, 'query-params', 'titles of related entries are not shown');
    return null;
  }
  return service.transform(uid, query);
}
