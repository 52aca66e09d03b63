import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

/** The kinds of databases that Strapi tells apart: MariaDB is `mysql`. */
export type Dialect = 'sqlite' | 'mysql' | 'postgres';

const DIALECTS: readonly unknown[] = ['sqlite', 'mysql', 'postgres'] satisfies Dialect[];

/**
 * The kind of database; `null` where it is not known: then rows are locked, as on those with several
 * writers, and statements are those that all of them know.
 *
 * Seen in Strapi 5.54.0: `strapi.db.dialect.client` (`database/dist/dialects`). It can go once Strapi's query
 * layer locks rows.
 */
export function findDialect(strapi: Core.Strapi): Dialect | null {
  const client: unknown = lookInside(() => strapi.db.dialect.client);
  if (DIALECTS.includes(client)) {
    return client as Dialect;
  }
  reportMissing(strapi, 'db.dialect', 'its database is taken for one with several writers');
  return null;
}
