import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../../../../core/contracts/fault';
import { RESERVED_SEGMENT_KEYS } from '../../../../core/contracts/segment/bounds';
import { segmentFieldsSchema } from '../../../../core/contracts/segment/schema';
import {
  countRuleValues,
  validateRule,
  type RuleLimits,
  type SegmentsForCheck,
} from '../../../../core/rules';
import type { Rule } from '../../../../core/rules/rule';
import type { Attribute } from '../../../../core/visitor/attribute';
import type { StoredSegment } from './stored-segment';
import { createFault, ruleFaultsToFaults, zodIssuesToFaults } from './to-faults';

const createSchema = segmentFieldsSchema.partial({ key: true, active: true });
const updateSchema = segmentFieldsSchema.partial();

/** The rule of a segment that has none yet. It matches nobody, and cannot be switched on. */
export const EMPTY_RULE: Rule = { combinator: 'and', rules: [] };

export interface SegmentRuleSettings {
  attributes: readonly Attribute[];
  limits: RuleLimits;
}

/** What a segment is checked with. `segments` are those that its rule may ask about. */
export interface CheckSettings extends SegmentRuleSettings {
  segments?: SegmentsForCheck['all'];
}

export interface CheckedSegment {
  /** The data to write, with texts trimmed and what is left out filled in. */
  data: Record<string, unknown>;
  /** Whether the write switches on a segment that was off. */
  isActivated: boolean;
  /** How many values there are more in the rules of active segments after the write. */
  addedValues: number;
  faults: Fault[];
}

/**
 * Checks what somebody wants to write into a segment: `existing` with `input` over it, or a new
 * segment where `existing` is `null`. Questions that need the database are the caller's.
 */
export function checkSegment(
  input: Readonly<Record<string, unknown>>,
  existing: StoredSegment | null,
  settings: CheckSettings,
): CheckedSegment {
  const given = omitUndefined(input);
  const parsed = (existing === null ? createSchema : updateSchema).safeParse(given);
  const faults = parsed.success ? [] : zodIssuesToFaults(parsed.error.issues);

  const data: Record<string, unknown> = parsed.success ? { ...given, ...parsed.data } : given;
  if (existing === null) {
    data.rule ??= EMPTY_RULE;
    data.active ??= false;
  }
  if (isSet(data.archivedAt)) {
    data.active ??= false;
  }

  const result = { ...existing, ...data };
  const isActivated = result.active === true && existing?.active !== true;
  faults.push(
    ...findKeyFaults(data, existing),
    ...findArchiveFaults(data, result),
    ...findScheduleFaults(data, result),
    ...findRuleFaults(data, result, existing, isActivated, settings),
  );
  const addedValues = countValuesInForce(result) - countValuesInForce(existing);
  return { data, isActivated, addedValues, faults };
}

function countValuesInForce(segment: { active?: unknown; rule?: unknown } | null): number {
  return segment?.active === true ? countRuleValues(segment.rule) : 0;
}

function findKeyFaults(data: Record<string, unknown>, existing: StoredSegment | null): Fault[] {
  if (!Object.hasOwn(data, 'key')) {
    return [];
  }
  if (existing !== null && data.key !== existing.key) {
    const message = 'cannot be changed, since variants name it';
    return [createFault(['key'], { code: 'segment.key-fixed', message, expected: existing.key })];
  }
  if (typeof data.key === 'string' && RESERVED_SEGMENT_KEYS.has(data.key)) {
    const text = { message: 'is reserved', expected: 'another key' };
    return [createFault(['key'], { code: 'segment.key-reserved', ...text })];
  }
  return [];
}

function findArchiveFaults(
  data: Record<string, unknown>,
  result: Record<string, unknown>,
): Fault[] {
  if (!isSet(result.archivedAt)) {
    return [];
  }
  // An archived segment is off. Archiving switches it off, so only asking for both is a fault.
  if (data.active === true) {
    const message = 'an archived segment cannot be active';
    return [
      createFault(['active'], { code: 'segment.archived-active', message, expected: 'false' }),
    ];
  }
  return [];
}

function findScheduleFaults(
  data: Record<string, unknown>,
  result: Record<string, unknown>,
): Fault[] {
  if (!Object.hasOwn(data, 'startsAt') && !Object.hasOwn(data, 'endsAt')) {
    return [];
  }
  const startsAt = readTime(result.startsAt);
  const endsAt = readTime(result.endsAt);
  if (startsAt === null || endsAt === null || startsAt < endsAt) {
    return [];
  }
  const text = { message: 'must be after startsAt', expected: 'a time after startsAt' };
  return [createFault(['endsAt'], { code: 'segment.schedule-order', ...text })];
}

function findRuleFaults(
  data: Record<string, unknown>,
  result: Record<string, unknown>,
  existing: StoredSegment | null,
  isActivated: boolean,
  { attributes, limits, segments: all }: CheckSettings,
): Fault[] {
  // A stored rule may have gone stale, for example when an attribute left the configuration. It
  // must still be possible to rename such a segment or to switch it off.
  const isChanged =
    Object.hasOwn(data, 'rule') && !isDeepStrictEqual(data.rule, existing?.rule ?? undefined);
  if (!isChanged && !isActivated) {
    return [];
  }
  const allowEmpty = result.active !== true;
  const key = typeof result.key === 'string' ? result.key : null;
  const segments = all && { key, all };
  return ruleFaultsToFaults(
    validateRule(result.rule, { attributes, limits, allowEmpty, segments }),
  );
}

function readTime(value: unknown): number | null {
  if (value instanceof Date) {
    return value.getTime();
  }
  if (typeof value !== 'string') {
    return null;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function omitUndefined(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
