import type { Core } from '@strapi/strapi';

/** `fail`: one statement fails, as by a lost connection. `kill`: from then on nothing is done any more. */
export type InterruptionKind = 'fail' | 'kill';

/** A statement that is going to fail. */
export interface Interruption {
  /** What failed; `null` as long as nothing did, also where all was committed before. */
  readonly failed: string | null;
  /** Statements do again what they say. */
  end(): void;
}

interface Client {
  _query(connection: object, query: { sql: string }): Promise<unknown>;
}

/**
 * Lets the n-th statement from now fail on its way to the database, whoever sends it. A transaction
 * that has written something and is committed was in time: then nothing fails. A commit that is hit
 * becomes what a database makes of a transaction whose writer is gone: a rollback.
 *
 * @param at 1 for the next statement
 */
export function interrupt(strapi: Core.Strapi, at: number, kind: InterruptionKind): Interruption {
  const { client } = strapi.db.connection as unknown as { client: { constructor: unknown } };
  // Transactions have clients of their own, which share the prototype alone.
  const shared = (client.constructor as { prototype: Client }).prototype;
  const own = Object.getOwnPropertyDescriptor(shared, '_query');
  const query = shared._query;
  const written = new WeakSet<object>();
  let count = 0;
  let failed: string | null = null;
  let isInTime = false;

  shared._query = async function (this: Client, connection, statement) {
    const { sql } = statement;
    // Knex takes a commit that fails for one that did not, and so does Strapi.
    const mayFail = !/^\s*rollback/i.test(sql) && !(kind === 'fail' && /^\s*commit/i.test(sql));
    if (isInTime || (!mayFail && kind === 'kill')) {
      return query.call(this, connection, statement);
    }
    count += mayFail ? 1 : 0;
    if ((mayFail && count === at) || (failed !== null && kind === 'kill')) {
      failed ??= `statement ${at}, ${sql}`;
      if (/^\s*commit/i.test(sql)) {
        await query.call(this, connection, { ...statement, sql: 'ROLLBACK' });
      }
      throw new Error('Interrupted');
    }
    if (/^\s*(insert|update|delete)\b/i.test(sql)) {
      written.add(connection);
    }
    const result = await query.call(this, connection, statement);
    if (/^\s*begin\b/i.test(sql)) {
      written.delete(connection);
    }
    if (/^\s*commit\b/i.test(sql) && written.has(connection) && failed === null) {
      isInTime = true;
    }
    return result;
  };

  return {
    get failed() {
      return failed;
    },
    end() {
      if (own === undefined) {
        delete (shared as Partial<Client>)._query;
      } else {
        Object.defineProperty(shared, '_query', own);
      }
    },
  };
}
