import { isRecord } from '../../../../core/json';
import { describeType } from '../../schema/describe-type';
import type { AttributeSchema } from '../../schema/model-schema';
import type { JournalContent, JournalValue, JournalVariant } from '../journal/content/content';
import { hasOther, hasValue, withoutValue, type FieldRef } from './forget-field';
import { mapVariants } from './map-variants';

/** The field that takes over what variants had for another one. */
export interface Destination {
  field: string;
  attribute: AttributeSchema | undefined;
  /** What it has of each variant; of those that are missing here it cannot take what they have. */
  values: ReadonlyMap<JournalVariant, JournalValue>;
}

/** What became of a variant that had something. */
export interface Moved {
  before: JournalVariant;
  /** `null` where it keeps what it has: it says something else there, or the value does not fit. */
  after: JournalVariant | null;
}

/**
 * A content whose variants have what they had for a field in another one instead, and override that
 * one where they overrode the other.
 *
 * @param onMoved called with each variant that had something for the field
 */
export function moveField(
  content: JournalContent,
  ref: FieldRef,
  to: Destination,
  onMoved: (moved: Moved) => void,
): JournalContent {
  return mapVariants(content, ref.uid, (variant) => {
    if (!hasValue(variant, ref)) {
      return variant;
    }
    const after = moveValue(variant, ref, to);
    onMoved({ before: variant, after });
    return after ?? variant;
  });
}

function moveValue(variant: JournalVariant, ref: FieldRef, to: Destination): JournalVariant | null {
  const { field } = ref;
  const isTaken =
    Object.hasOwn(variant.values, to.field) ||
    (to.field !== field && listNames(variant.overrides).includes(to.field));
  if (!to.values.has(variant) || isTaken) {
    return null;
  }
  const rest = withoutValue(variant, ref);
  const isShared = hasOther(rest, ref);
  return {
    ...rest,
    overrides: isShared
      ? addName(variant.overrides, field, to.field)
      : renameIn(variant.overrides, field, to.field),
    defaults: isShared ? variant.defaults : renameKey(variant.defaults, field, to.field),
    values: { ...rest.values, [to.field]: to.values.get(variant) },
    types: { ...rest.types, [to.field]: describeType(to.attribute) },
  };
}

const listNames = (overrides: unknown): unknown[] => (Array.isArray(overrides) ? overrides : []);

/** Beside the other one, which says something of another type. */
function addName(overrides: unknown, beside: string, name: string): unknown {
  return listNames(overrides).includes(beside) ? [...listNames(overrides), name] : overrides;
}

function renameIn(overrides: unknown, from: string, to: string): unknown {
  return Array.isArray(overrides)
    ? overrides.map((name: unknown) => (name === from ? to : name))
    : overrides;
}

/** The default values that an editor saw last, by field. */
function renameKey(defaults: unknown, from: string, to: string): unknown {
  return isRecord(defaults)
    ? Object.fromEntries(
        Object.entries(defaults).map(([name, value]) => [name === from ? to : name, value]),
      )
    : defaults;
}
