import {
  getValueKind,
  isRuleGroup,
  MAX_TEXT_LENGTH,
  type RuleLimits,
} from '../../../../../core/rules';
import type { Attribute } from '../../../../../core/visitor/attribute';
import type { TextKey, TextValues } from '../../../translations/useText';
import { isIncomplete } from '../values/condition-value';
import type { LocatedFault } from './locate-fault';
import { findMember, type QueryCondition, type QueryGroup } from './query';

/** What is said of a fault. */
export interface FaultText {
  key: TextKey;
  values?: TextValues;
  /** Something is not filled in yet, which is no news to somebody who is filling it in. */
  isMissing: boolean;
}

export interface FaultContext {
  query: QueryGroup;
  byName: ReadonlyMap<string, Attribute>;
  limits: RuleLimits;
}

/** Says what is wrong in words for editors; the engine's own words are for developers. */
export function describeFault(fault: LocatedFault, context: FaultContext): FaultText {
  const member = findMember(context.query, fault.at);
  if (member === null) {
    return formatOther(fault);
  }
  if (isRuleGroup(member)) {
    return describeGroupFault(fault, member, context);
  }
  return describeConditionFault(fault, member, context);
}

function describeGroupFault(
  fault: LocatedFault,
  group: QueryGroup,
  { limits }: FaultContext,
): FaultText {
  if (fault.part === 'rules') {
    if (group.rules.length > 0) {
      const values = { max: limits.conditionsPerRule };
      return { key: 'segments.fault.tooManyConditions', values, isMissing: false };
    }
    const key = fault.at.length === 0 ? 'segments.fault.emptyRule' : 'segments.fault.emptyGroup';
    return { key, isMissing: true };
  }
  if (fault.part === 'self' && fault.at.length >= limits.depth) {
    return { key: 'segments.fault.tooDeep', values: { max: limits.depth }, isMissing: false };
  }
  return formatOther(fault);
}

function describeConditionFault(
  fault: LocatedFault,
  condition: QueryCondition,
  { byName, limits }: FaultContext,
): FaultText {
  const { field, operator, value } = condition;
  if (fault.part === 'field') {
    if (field === '') {
      return { key: 'segments.fault.noAttribute', isMissing: true };
    }
    return { key: 'segments.fault.unknownAttribute', values: { name: field }, isMissing: false };
  }
  if (fault.part === 'operator') {
    return { key: 'segments.fault.operator', isMissing: operator === '' || field === '' };
  }
  const attribute = byName.get(field);
  const kind = attribute && getValueKind(attribute.type, operator);
  const isMissing = kind !== undefined && isIncomplete(value, kind);
  if (SAID_BY_CODE.has(fault.code) && !isMissing) {
    return formatOther(fault);
  }
  if (fault.part !== 'value' || kind === undefined || kind === 'none') {
    return formatOther(fault);
  }
  if (Array.isArray(value) && value.length > limits.listValues) {
    const values = { max: limits.listValues };
    return { key: 'segments.fault.tooManyValues', values, isMissing: false };
  }
  if (isTooLong(value)) {
    return { key: 'segments.fault.tooLong', values: { max: MAX_TEXT_LENGTH }, isMissing: false };
  }
  return { key: `segments.fault.${kind}`, isMissing };
}

/** What is wrong with a value that is there and of the right kind. */
const SAID_BY_CODE: ReadonlySet<string> = new Set([
  ...['value.not-country', 'value.not-hour', 'value.not-language', 'value.not-time-zone'],
  ...['value.not-weekday', 'value.other-code', 'value.too-many-marks'],
  ...['rule.segment-unknown', 'rule.segment-itself', 'rule.segment-nested', 'rule.segment-named'],
  ...['value.not-day', 'value.no-period-for-days'],
]);

function isTooLong(value: unknown): boolean {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  return texts.some((text) => typeof text === 'string' && text.length > MAX_TEXT_LENGTH);
}

function formatOther({ code, values }: LocatedFault): FaultText {
  return { key: `fault.${code}`, values, isMissing: false };
}
