import type { Core } from '@strapi/strapi';
import type { Fault } from '../../../../core/contracts/fault';
import { countRuleValues } from '../../../../core/rules';
import { listRuleSegments } from '../../../../core/rules/list-rule-attributes';
import type { Transaction } from '../../database/transaction';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { getIntent } from '../intent/intent';
import { lockState } from '../journal/table/journal-state';
import { lockSegment, lockSegmentsByKey } from '../variant/lock-segments';
import { checkSegment, type CheckedSegment, type CheckSettings } from './check-segment';
import { createFaultError } from './create-fault-error';
import { describeValueLimit } from './describe-value-limit';
import { findFreeKey } from './find-free-key';
import { isKeyTakenError } from './is-key-taken-error';
import { isSegmentKeyNamed } from './is-segment-key-named';
import { recordSegmentBefore, recordSegmentChange } from './journal/record-segment';
import { readSegmentSettings } from './read-segment-settings';
import { refuseDeletionOfUsedSegment } from './refuse-deletion-of-used-segment';
import { findSegmentRules } from './segments-for-rule';
import { toSegmentState } from './segment-state';
import type { StoredSegment } from './stored-segment';
import { createFault } from './to-faults';

type Data = Record<string, unknown>;

/** A call of the Document Service, as far as the guard reads and changes it. */
interface DocumentCall {
  uid: string;
  action: string;
  params: { documentId?: string; data?: Data };
}

/**
 * A middleware of the Document Service: gives segments the same guarantees whoever writes them through the Document Service: the admin
 * API, a seed, an import, another plugin. To be there before anything is seeded.
 */
export function createGuardSegmentWrites(strapi: Core.Strapi) {
  return async (call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> => {
    if (call.uid !== SEGMENT_UID) {
      return next();
    }
    const prepare = PREPARATIONS.get(call.action);
    if (prepare === undefined) {
      return next();
    }
    const { params } = call;
    const isKeyMade = MAKES_SEGMENT.has(call.action) && !isGiven(params.data?.key);
    const isWithin = strapi.db.inTransaction();
    for (let attempt = 1; ; attempt += 1) {
      call.params = params;
      try {
        // One transaction for the questions and the write, so that nothing comes in between.
        return await strapi.db.transaction(async ({ trx }) => {
          if (isKeyMade && isWithin) {
            // Here a key that was taken meanwhile cannot be tried again: who makes one waits.
            await lockState(strapi, trx);
          }
          await prepare(strapi, call, trx);
          return writeAndRecord(strapi, call, trx, next);
        });
      } catch (error) {
        if (!isKeyTakenError(error)) {
          throw error;
        }
        // Somebody else took the free key. In a transaction of the caller's own, nothing more can
        // be asked on some databases.
        if (!isKeyMade || attempt >= MAX_ATTEMPTS || isWithin) {
          throw createFaultError([createKeyTakenFault()]);
        }
      }
    }
  };
}

/** Writes, and tells the journal of segments of it in the same transaction. */
async function writeAndRecord<T>(
  strapi: Core.Strapi,
  { action, params }: DocumentCall,
  trx: Transaction,
  next: () => T,
): Promise<Awaited<T>> {
  const isNew = MAKES_SEGMENT.has(action);
  const before = isNew ? null : await findStored(strapi, params.documentId);
  if (before !== null) {
    await recordSegmentBefore(strapi, trx, before);
  }
  const result = await next();
  if (action === 'delete') {
    if (before !== null) {
      await recordSegmentChange(strapi, trx, 'delete', before);
    }
    return result;
  }
  const after = await findStored(strapi, isNew ? readNewId(result) : params.documentId);
  if (after !== null) {
    await recordSegmentChange(strapi, trx, action as 'create' | 'clone' | 'update', after);
  }
  return result;
}

function readNewId(result: unknown): string | undefined {
  const { documentId } = (result ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : undefined;
}

type Preparation = (strapi: Core.Strapi, call: DocumentCall, trx: Transaction) => Promise<void>;

const MAKES_SEGMENT: ReadonlySet<string> = new Set(['create', 'clone']);

/** As many writers may make segments of the same name at once. */
const MAX_ATTEMPTS = 50;

function isGiven(key: unknown): boolean {
  return key !== undefined && key !== null;
}

const PREPARATIONS: ReadonlyMap<string, Preparation> = new Map([
  ['create', (strapi, call, trx) => prepareNewSegment(strapi, call, trx, call.params.data ?? {})],
  ['clone', prepareClone],
  ['update', prepareUpdate],
  ['delete', prepareDelete],
]);

async function prepareNewSegment(
  strapi: Core.Strapi,
  call: DocumentCall,
  trx: Transaction,
  input: Data,
): Promise<void> {
  const settings = await readCheckSettings(strapi, trx, input.rule);
  const isKeyGiven = isGiven(input.key);
  const { key, ...rest } = input;
  const checked = checkSegment(isKeyGiven ? { key, ...rest } : rest, null, settings);
  if (isKeyGiven) {
    checked.faults.push(...(await findTakenKeyFaults(strapi, checked.data.key)));
  } else if (typeof checked.data.name === 'string') {
    checked.data.key = await findFreeKey(strapi, checked.data.name);
  }
  await applyChecked(strapi, call, checked);
}

async function prepareClone(
  strapi: Core.Strapi,
  call: DocumentCall,
  trx: Transaction,
): Promise<void> {
  const source = await findStored(strapi, call.params.documentId);
  if (source === null) {
    return;
  }
  const { key: _key, ...copied } = toSegmentState(source);
  await prepareNewSegment(strapi, call, trx, { ...copied, ...call.params.data });
}

async function prepareUpdate(
  strapi: Core.Strapi,
  call: DocumentCall,
  trx: Transaction,
): Promise<void> {
  const data = call.params.data ?? {};
  if (listRuleSegments(data.rule).length > 0) {
    await lockState(strapi, trx);
  }
  if (typeof call.params.documentId === 'string') {
    // Two writers take turns, so that each row of the journal follows the one before.
    await lockSegment(strapi, trx, call.params.documentId);
  }
  const existing = await findStored(strapi, call.params.documentId);
  if (existing === null) {
    return;
  }
  const settings = await readCheckSettings(strapi, trx, data.rule ?? existing.rule);
  const checked = checkSegment(data, existing, settings);
  await applyChecked(strapi, call, checked);
}

/**
 * What a segment is checked with. Writers of rules that ask about segments take turns, so that no two
 * of them make a second level or a circle; and what they ask about is not deleted meanwhile.
 */
async function readCheckSettings(
  strapi: Core.Strapi,
  trx: Transaction,
  rule: unknown,
): Promise<CheckSettings> {
  const settings = readSegmentSettings(strapi);
  const keys = listRuleSegments(rule);
  if (keys.length === 0) {
    return settings;
  }
  await lockState(strapi, trx);
  const locked = await lockSegmentsByKey(strapi, trx, keys);
  const isGone = (key: string): boolean => keys.includes(key) && !locked.has(key);
  const segments = await findSegmentRules(strapi);
  return { ...settings, segments: segments.filter(({ key }) => !isGone(key)) };
}

async function prepareDelete(
  strapi: Core.Strapi,
  call: DocumentCall,
  trx: Transaction,
): Promise<void> {
  if (typeof call.params.documentId === 'string') {
    await lockSegment(strapi, trx, call.params.documentId);
  }
  const existing = await findStored(strapi, call.params.documentId);
  if (existing !== null) {
    await refuseDeletionOfUsedSegment(strapi, existing.key);
  }
}

async function applyChecked(
  strapi: Core.Strapi,
  call: DocumentCall,
  { data, isActivated, addedValues, faults }: CheckedSegment,
): Promise<void> {
  const all = [...faults];
  if (isActivated) {
    all.push(...(await findActiveLimitFaults(strapi)));
  }
  if (addedValues > 0) {
    all.push(...(await findValueLimitFaults(strapi, call, data)));
  }
  if (all.length > 0) {
    throw createFaultError(all);
  }
  call.params = { ...call.params, data };
}

async function findActiveLimitFaults(strapi: Core.Strapi): Promise<Fault[]> {
  const { activeSegments } = readSegmentSettings(strapi).limits;
  const where = { active: true, archivedAt: { $null: true } };
  const count = await strapi.db.query(SEGMENT_UID).count({ where });
  if (count < activeSegments) {
    return [];
  }
  return [
    createFault(['active'], {
      code: 'segment.too-many-active',
      values: { max: activeSegments },
      message: `there are already ${count} active segments`,
      expected: `at most ${activeSegments} active segments`,
    }),
  ];
}

async function findValueLimitFaults(
  strapi: Core.Strapi,
  { params: { documentId } }: DocumentCall,
  data: Data,
): Promise<Fault[]> {
  const { valuesInAll } = readSegmentSettings(strapi).limits;
  const rows: StoredSegment[] = await strapi.db.query(SEGMENT_UID).findMany({
    select: ['key', 'documentId', 'rule', 'active', 'archivedAt'],
    where: {
      $or: [{ active: true, archivedAt: { $null: true } }, { documentId: documentId ?? '' }],
    },
  });
  const written = rows.find((row) => row.documentId === documentId);
  const counts = new Map(rows.map(({ key, rule }) => [key, countRuleValues(rule)]));
  const { key, rule } = { ...written, ...data };
  counts.set(typeof key === 'string' ? key : '', countRuleValues(rule));
  const text = describeValueLimit(counts, valuesInAll);
  return text === null ? [] : [createFault(['rule'], text)];
}

async function findTakenKeyFaults(strapi: Core.Strapi, key: unknown): Promise<Fault[]> {
  if (typeof key !== 'string') {
    return [];
  }
  const count = await strapi.db.query(SEGMENT_UID).count({ where: { key } });
  if (count > 0) {
    return [createKeyTakenFault()];
  }
  if (getIntent()?.revivedKey === key) {
    return [];
  }
  return (await isSegmentKeyNamed(strapi, key)) ? [createKeyNamedFault()] : [];
}

function createKeyTakenFault(): Fault {
  return createFault(['key'], {
    code: 'segment.key-taken',
    message: 'is taken by another segment',
    expected: 'a key that no segment has',
  });
}

function createKeyNamedFault(): Fault {
  return createFault(['key'], {
    code: 'segment.key-named',
    message: 'is named by variants or by the history of a segment that was deleted',
    expected: 'a key that nothing names',
  });
}

async function findStored(
  strapi: Core.Strapi,
  documentId: string | undefined,
): Promise<StoredSegment | null> {
  if (typeof documentId !== 'string') {
    return null;
  }
  return strapi.db.query(SEGMENT_UID).findOne({ where: { documentId } });
}
