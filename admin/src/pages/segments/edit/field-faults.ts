import type { Fault } from '../../../../../core/contracts/fault';
import { SEGMENT_BOUNDS, SEGMENT_KEY_PATTERN } from '../../../../../core/contracts/segment/bounds';
import { formatFault } from '../../../services/format-fault';
import type { Say } from '../../../translations/useText';
import type { FaultOfRule } from '../rule-builder/locate-fault';
import { FORM_FIELDS, type SegmentFormValues } from './form-values';

/** Fields of the form that can have a fault of their own, with what is said there. */
export type FieldErrors = Partial<Record<keyof SegmentFormValues, string>>;

/** What is wrong with the fields, besides the rule, before anything is sent. */
export function findFieldErrors(values: SegmentFormValues, isNew: boolean, say: Say): FieldErrors {
  const errors: FieldErrors = {};
  const tooLong = (max: number): string => say('fault.input.too-long', { max });
  const lengthOf = (text: string | null): number => text?.length ?? 0;
  if ((values.name ?? '').trim() === '') {
    errors.name = say('fault.input.required');
  } else if (values.name.length > SEGMENT_BOUNDS.name) {
    errors.name = tooLong(SEGMENT_BOUNDS.name);
  }
  if (isNew && values.key) {
    if (values.key.length > SEGMENT_BOUNDS.key) {
      errors.key = tooLong(SEGMENT_BOUNDS.key);
    } else if (!SEGMENT_KEY_PATTERN.test(values.key)) {
      errors.key = say('fault.segment.key-format');
    }
  }
  for (const field of ['description', 'reason'] as const) {
    const max = SEGMENT_BOUNDS[field];
    if (lengthOf(values[field]) > max) {
      errors[field] = tooLong(max);
    }
  }
  if (
    values.startsAt &&
    values.endsAt &&
    Date.parse(values.startsAt) >= Date.parse(values.endsAt)
  ) {
    errors.endsAt = say('fault.segment.schedule-order');
  }
  return errors;
}

/** The faults that the server found: those of the rule, and those of fields in words. */
export function sortServerFaults(
  faults: readonly Fault[],
  say: Say,
): { rule: FaultOfRule[]; fields: FieldErrors } {
  const rule: FaultOfRule[] = [];
  const fields: FieldErrors = {};
  for (const fault of faults) {
    const [field] = fault.path;
    if (field === 'rule') {
      const { location, code, values: named } = fault;
      rule.push({ path: location === 'rule' ? '' : location, code, values: named });
    } else if (isField(field)) {
      fields[field] = formatFault(fault, say);
    }
  }
  return { rule, fields };
}

function isField(name: string | undefined): name is keyof SegmentFormValues {
  return FORM_FIELDS.some((field) => field === name);
}
