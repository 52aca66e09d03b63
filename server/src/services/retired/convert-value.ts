import type { JournalValue } from '../journal/content';
import { describeType } from '../journal/read-versions';
import { isValueOfType } from '../files/is-value-of-type';
import type { AttributeSchema } from '../variant/model-schema';

/** Types whose values can be one another's, as far as they fit. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['string', 'text', 'richtext', 'email', 'enumeration']),
  new Set(['integer', 'biginteger', 'decimal', 'float']),
];

/** Strapi's column for short texts. */
const STRING_LENGTH = 255;

/** Whether a field can take values of a type, of which each may still not fit. */
export function canTake(attribute: AttributeSchema, type: string): boolean {
  const own = describeType(attribute);
  return (
    own === type ||
    isListOf(own, type) ||
    FAMILIES.some((family) => family.has(own) && family.has(type))
  );
}

/**
 * A value of the journal as another field has it.
 *
 * @param type that the value has, which the field can take
 * @returns `undefined` where the value does not fit
 */
export function convertValue(
  attribute: AttributeSchema,
  type: string,
  value: JournalValue,
): JournalValue {
  const own = describeType(attribute);
  if (own !== type && isListOf(own, type)) {
    return [value];
  }
  const converted = convertNumber(own, type, value);
  return isValueOfType(attribute, converted) && isShortEnough(attribute, converted)
    ? converted
    : undefined;
}

/** Strapi gives big integers as texts. */
function convertNumber(own: string, type: string, value: JournalValue): JournalValue {
  if (own === type) {
    return value;
  }
  if (own === 'biginteger') {
    return String(value);
  }
  return FAMILIES[1]?.has(own) === true ? Number(value) : value;
}

function isShortEnough({ type, maxLength }: AttributeSchema, value: JournalValue): boolean {
  const column = type === 'string' || type === 'email' ? STRING_LENGTH : Infinity;
  const own = typeof maxLength === 'number' ? maxLength : Infinity;
  return typeof value !== 'string' || value.length <= Math.min(column, own);
}

/** `media` and `media  many`, `component a.b` and `component a.b many`. */
function isListOf(own: string, type: string): boolean {
  const [kind, of = '', many] = own.split(' ');
  return many === 'many' && [kind, of].join(' ').trim() === type;
}
