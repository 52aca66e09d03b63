import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../database/transaction';
import { findTableName } from '../../../strapi/table-layout';

/** What the last start that went well left. */
export interface JournalState {
  /** The schema that the database was in step with. */
  stamp: string;
  /** Variants in the database that no last row tells of, less those that only the journal knows. */
  drift: number;
  /** Content types and components that have or had variants: what they had may come back. */
  owners: string[];
}

const KEY = 'plugin_personalization_journal';
const STORE = { type: 'plugin', name: 'personalization', key: 'journal' };

/** `null` where the journal never saw a start through. */
export async function readState(strapi: Core.Strapi): Promise<JournalState | null> {
  const stored = (await strapi.store(STORE).get({})) as Partial<JournalState> | null;
  return typeof stored?.stamp === 'string' && typeof stored.drift === 'number'
    ? { stamp: stored.stamp, drift: stored.drift, owners: stored.owners ?? [] }
    : null;
}

export async function writeState(strapi: Core.Strapi, state: JournalState): Promise<void> {
  await strapi.store(STORE).set({ value: state });
}

/** Sees to it that there is a row that servers which start together can wait for. */
export async function ensureState(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store(STORE).get({})) === null) {
    await strapi.store(STORE).set({ value: {} });
  }
}

/** Makes other servers wait that start. SQLite, which has one, needs no lock. */
export async function lockState(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  const table = findTableName(strapi, 'strapi::core-store');
  if (table === undefined) {
    return;
  }
  await strapi.db
    .getConnection(table)
    .transacting(trx)
    .select('id')
    .where({ key: KEY })
    .orderBy('id')
    .forUpdate();
}
