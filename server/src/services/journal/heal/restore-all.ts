import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../../database/split-into-batches';
import type { Transaction } from '../../../database/transaction';
import { listOwners } from '../../../schema/list-owners';
import { listReachingModels } from '../../../schema/list-reaching-models';
import type { Reaching } from '../../../schema/list-reaching-models';
import { bringBack } from '../../safekeeping/bring-back';
import { dropKeptRows, hasKeptRows } from '../../safekeeping/kept-rows';
import { ensureState, lockState, readState, writeState } from '../table/journal-state';
import { countKnownVariants } from '../table/journal-table';
import { cleanOrphans } from './clean-orphans';
import { countLinkedVariants, findDocuments } from './find-documents';
import { healDocuments, type Healed } from './heal-documents';
import { readSchemaStamp } from './schema-stamp';

/** Few enough that what is read of them at once is small. */
const DOCUMENTS_AT_ONCE = 50;

/** The versions in which something came back or was set aside, and the models to follow from now on. */
interface Restored {
  healed: Healed[];
  reaching: Reaching;
}

/**
 * Brings the database in step with the journal where something happened that the journal was not
 * told of: a start without the plugin, another schema, a failed restore, a write below Strapi. All
 * of it or nothing; of several servers that start at once, the first does it.
 */
export async function restoreAll(
  strapi: Core.Strapi,
  { wasOff }: { wasOff: boolean },
): Promise<Restored> {
  await ensureState(strapi);
  const isOldFormat = await hasKeptRows(strapi);
  const restored = await strapi.db.transaction(async ({ trx }) => {
    await lockState(strapi, trx);
    const state = await readState(strapi);
    if (state === null && isOldFormat) {
      await bringBack(strapi, { wasOff });
    }
    const owners = listKnownOwners(strapi, state?.owners ?? []);
    const reaching = listReachingModels(strapi, owners);
    const stamp = await readSchemaStamp(strapi, trx, reaching);
    const isInStep =
      !wasOff && state?.stamp === stamp && state.drift === (await measureDrift(strapi, trx));
    const healed = isInStep ? [] : await healAll(strapi, trx, reaching);
    if (!isInStep) {
      await cleanOrphans(strapi);
      await writeState(strapi, { stamp, drift: await measureDrift(strapi, trx), owners });
    }
    return { healed, reaching };
  });
  if (isOldFormat) {
    await dropKeptRows(strapi);
  }
  return restored;
}

/** Those of now and those of earlier that are still there. */
function listKnownOwners(strapi: Core.Strapi, earlier: readonly string[]): string[] {
  const now = listOwners(strapi).map(({ uid }) => uid);
  const kept = earlier.filter((uid) => strapi.getModel(uid as never) !== undefined);
  return [...new Set([...kept, ...now])].sort();
}

async function healAll(
  strapi: Core.Strapi,
  trx: Transaction,
  reaching: Reaching,
): Promise<Healed[]> {
  const healed: Healed[] = [];
  for (const [uid, documentIds] of await findDocuments(strapi, trx, reaching)) {
    for (const batch of splitIntoBatches([...documentIds], DOCUMENTS_AT_ONCE)) {
      healed.push(...(await healDocuments(strapi, trx, reaching, uid, batch)));
    }
  }
  return healed;
}

async function measureDrift(strapi: Core.Strapi, trx: Transaction): Promise<number> {
  return (await countLinkedVariants(strapi, trx)) - (await countKnownVariants(strapi, trx));
}
