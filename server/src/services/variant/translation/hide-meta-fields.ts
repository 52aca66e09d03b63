import { VARIANT_META_FIELDS, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';

/** A copy of a document without what a variant has beside its content: no text to be translated. */
export function hideMetaFields(document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      const isVariants = name === VARIANTS_ATTRIBUTE && Array.isArray(value);
      return [name, isVariants ? value.map(withoutMetaFields) : hideBelow(value)];
    }),
  );
}

function withoutMetaFields(variant: unknown): unknown {
  if (!isRecord(variant)) {
    return variant;
  }
  const content = { ...variant };
  VARIANT_META_FIELDS.forEach((name) => delete content[name]);
  return hideMetaFields(content);
}

function hideBelow(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(hideBelow);
  }
  return isPlain(value) ? hideMetaFields(value) : value;
}

/** Dates and the like are values, not content with fields. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.getPrototypeOf(value) === Object.prototype;
}
