import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import type { Rule } from '../../../../../core/rules';
import type { SegmentChanges } from '../../../services/segments/useSegmentMutations';
import { toQuery, toRule, type QueryGroup } from '../rule-builder/query';

/** What the form of a segment holds. */
export interface SegmentFormValues {
  name: string;
  /** Empty as long as the name suggests it. */
  key: string;
  description: string;
  reason: string;
  active: boolean;
  /** ISO 8601. */
  startsAt: string | null;
  endsAt: string | null;
  query: QueryGroup;
}

/** What a new segment begins with. */
export interface SegmentStart {
  name: string;
  description: string;
  reason: string;
  rule: Rule;
}

export const BLANK_START: SegmentStart = {
  name: '',
  description: '',
  reason: '',
  rule: { combinator: 'and', rules: [] },
};

/** A new segment is active: nothing uses it yet, and entries offer active ones only. */
export function startForm(start: SegmentStart, createId: () => string): SegmentFormValues {
  const { name, description, reason, rule } = start;
  const query = toQuery(rule, createId);
  return { name, key: '', description, reason, active: true, startsAt: null, endsAt: null, query };
}

export function fillForm(segment: SegmentRecord, createId: () => string): SegmentFormValues {
  const { name, key, description, reason, active, startsAt, endsAt, rule } = segment;
  return {
    name,
    key,
    description: description ?? '',
    reason: reason ?? '',
    active,
    startsAt,
    endsAt,
    query: toQuery(rule, createId),
  };
}

/** What is sent to the server, which makes the key of a new segment that brings none. */
export function toChanges(values: SegmentFormValues, isNew: boolean): SegmentChanges {
  const { name, key, description, reason, active, startsAt, endsAt, query } = values;
  const isOwnKey = isNew && key !== '';
  return {
    name: name.trim(),
    ...(isOwnKey && { key }),
    description: blankToNull(description),
    reason: blankToNull(reason),
    active,
    startsAt,
    endsAt,
    rule: toRule(query),
  };
}

function blankToNull(text: string): string | null {
  // Strapi's form writes `null` for an emptied input, whatever its type.
  const trimmed = (text as string | null)?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
