import type { Core } from '@strapi/types';
import type { Fault } from '../../../../core/contracts/fault';
import { checkSegment, type CheckedSegment } from './check-segment';
import { createFaultError } from './create-fault-error';
import { findFreeKey } from './find-free-key';
import { isUniqueViolation } from './is-unique-violation';
import { readSegmentSettings } from './read-segment-settings';
import { refuseDeletionOfUsedSegment } from './refuse-deletion-of-used-segment';
import { SEGMENT_UID } from './segment-uid';
import { toSegmentRecord, type StoredSegment } from './stored-segment';
import { createFault } from './to-faults';

type Data = Record<string, unknown>;

/** A call of the Document Service, as far as the guard reads and changes it. */
interface DocumentCall {
  uid: string;
  action: string;
  params: { documentId?: string; data?: Data };
}

/**
 * Gives segments the same guarantees whoever writes them through the Document Service: the admin
 * API, a seed, an import, another plugin. Call once, in `bootstrap` before anything is seeded.
 */
export function guardSegmentWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const call = context as unknown as DocumentCall;
    if (call.uid !== SEGMENT_UID) return next();
    const prepare = PREPARATIONS.get(call.action);
    if (prepare === undefined) return next();
    // One transaction for the questions and the write, so that nothing comes in between.
    return strapi.db.transaction(async () => {
      await prepare(strapi, call);
      try {
        return await next();
      } catch (error) {
        throw isUniqueViolation(error) ? createFaultError([createKeyTakenFault()]) : error;
      }
    });
  });
}

type Preparation = (strapi: Core.Strapi, call: DocumentCall) => Promise<void>;

const PREPARATIONS: ReadonlyMap<string, Preparation> = new Map([
  ['create', (strapi, call) => prepareNewSegment(strapi, call, call.params.data ?? {})],
  ['clone', prepareClone],
  ['update', prepareUpdate],
  ['delete', prepareDelete],
]);

async function prepareNewSegment(
  strapi: Core.Strapi,
  call: DocumentCall,
  input: Data,
): Promise<void> {
  const isKeyGiven = input.key !== undefined && input.key !== null;
  const { key, ...rest } = input;
  const checked = checkSegment(
    isKeyGiven ? { key, ...rest } : rest,
    null,
    readSegmentSettings(strapi),
  );
  if (isKeyGiven) {
    checked.faults.push(...(await findTakenKeyFaults(strapi, checked.data.key)));
  } else if (typeof checked.data.name === 'string') {
    checked.data.key = await findFreeKey(strapi, checked.data.name);
  }
  await applyChecked(strapi, call, checked);
}

async function prepareClone(strapi: Core.Strapi, call: DocumentCall): Promise<void> {
  const source = await findStored(strapi, call.params.documentId);
  if (source === null) return;
  const { name, description, reason, rule, active, startsAt, endsAt, archivedAt } =
    toSegmentRecord(source);
  const copied = { name, description, reason, rule, active, startsAt, endsAt, archivedAt };
  await prepareNewSegment(strapi, call, { ...copied, ...call.params.data });
}

async function prepareUpdate(strapi: Core.Strapi, call: DocumentCall): Promise<void> {
  const existing = await findStored(strapi, call.params.documentId);
  if (existing === null) return;
  const checked = checkSegment(call.params.data ?? {}, existing, readSegmentSettings(strapi));
  await applyChecked(strapi, call, checked);
}

async function prepareDelete(strapi: Core.Strapi, call: DocumentCall): Promise<void> {
  const existing = await findStored(strapi, call.params.documentId);
  if (existing !== null) await refuseDeletionOfUsedSegment(strapi, existing.key);
}

async function applyChecked(
  strapi: Core.Strapi,
  call: DocumentCall,
  { data, isActivated, faults }: CheckedSegment,
): Promise<void> {
  const limitFaults = isActivated ? await findActiveLimitFaults(strapi) : [];
  const all = [...faults, ...limitFaults];
  if (all.length > 0) throw createFaultError(all);
  call.params = { ...call.params, data };
}

async function findActiveLimitFaults(strapi: Core.Strapi): Promise<Fault[]> {
  const { activeSegments } = readSegmentSettings(strapi).limits;
  const where = { active: true, archivedAt: { $null: true } };
  const count = await strapi.db.query(SEGMENT_UID).count({ where });
  if (count < activeSegments) return [];
  return [
    createFault(['active'], {
      code: 'segment.too-many-active',
      values: { max: activeSegments },
      message: `there are already ${count} active segments`,
      expected: `at most ${activeSegments} active segments`,
    }),
  ];
}

async function findTakenKeyFaults(strapi: Core.Strapi, key: unknown): Promise<Fault[]> {
  if (typeof key !== 'string') return [];
  const count = await strapi.db.query(SEGMENT_UID).count({ where: { key } });
  return count > 0 ? [createKeyTakenFault()] : [];
}

function createKeyTakenFault(): Fault {
  return createFault(['key'], {
    code: 'segment.key-taken',
    message: 'is taken by another segment',
    expected: 'a key that no segment has',
  });
}

async function findStored(
  strapi: Core.Strapi,
  documentId: string | undefined,
): Promise<StoredSegment | null> {
  if (typeof documentId !== 'string') return null;
  return strapi.db.query(SEGMENT_UID).findOne({ where: { documentId } });
}
