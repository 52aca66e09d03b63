import {
  listSegmentFields,
  SEGMENT_FIELDS,
  type SegmentState,
} from '../../../../../core/contracts/segment/fields';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import type { Rule } from '../../../../../core/rules';
import type { SegmentChanges } from '../../../services/segments/useSegmentMutations';
import { toQuery, toRule, type QueryGroup } from '../rule-builder/query';

/** Fields that the form holds as the segment does, texts that are not there as empty ones. */
export const FORM_FIELDS = listSegmentFields('rule', 'archivedAt');

type FormField = (typeof FORM_FIELDS)[number];

type FormValue<Field extends FormField> = (typeof SEGMENT_FIELDS)[Field] extends 'text'
  ? string
  : SegmentState[Field];

/** What the form of a segment holds. Its key is empty as long as the name suggests it. */
export type SegmentFormValues = { [Field in FormField]: FormValue<Field> } & { query: QueryGroup };

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
  return toForm({ ...start, key: '', active: true }, createId);
}

export function fillForm(segment: SegmentRecord, createId: () => string): SegmentFormValues {
  return toForm(segment, createId);
}

function toForm(
  { rule, ...state }: Partial<SegmentState> & Pick<SegmentState, 'rule'>,
  createId: () => string,
): SegmentFormValues {
  const values = FORM_FIELDS.map((field) => [field, state[field] ?? EMPTY[SEGMENT_FIELDS[field]]]);
  return { ...Object.fromEntries(values), query: toQuery(rule, createId) } as SegmentFormValues;
}

const EMPTY = { name: '', text: '', flag: false, instant: null };

/** What is sent to the server, which makes the key of a new segment that brings none. */
export function toChanges(values: SegmentFormValues, isNew: boolean): SegmentChanges {
  const { key, query, ...rest } = values;
  const texts = FORM_FIELDS.filter((field) => SEGMENT_FIELDS[field] === 'text');
  return {
    ...rest,
    ...Object.fromEntries(
      texts.map((field) => [field, blankToNull(values[field] as string | null)]),
    ),
    name: rest.name.trim(),
    ...(isNew && key !== '' && { key }),
    rule: toRule(query),
  };
}

/** Strapi's form writes `null` for an emptied input, whatever its type. */
function blankToNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
