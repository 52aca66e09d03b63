import { describeType } from '../../schema/describe-type';
import { isValueOfType } from '../../schema/is-value-of-type';
import type { AttributeSchema } from '../../schema/model-schema';
import type { JournalValue } from '../journal/content/content';

const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'email', 'enumeration']);
const NUMBERS: ReadonlySet<string> = new Set(['integer', 'biginteger', 'decimal', 'float']);

/** Types whose values can be one another's, as far as they fit. */
const FAMILIES = [TEXTS, NUMBERS];

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
 * A value of the journal as another field has it, as far as the value alone tells whether it fits.
 *
 * @param type that the value has, which the field can take
 * @returns `undefined` where the value does not fit, or something of it would get lost
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
  const converted =
    attribute.type === 'relation'
      ? convertRelation(attribute, value)
      : own !== type && NUMBERS.has(own)
        ? convertNumber(own, value)
        : value;
  return isValueOfType(attribute, converted) && isShortEnough(attribute, converted)
    ? converted
    : undefined;
}

/** One entry and a list of entries are of the same type; of several, one field for one loses some. */
function convertRelation({ relation = '' }: AttributeSchema, value: JournalValue): JournalValue {
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  if (relation.endsWith('Many')) {
    return entries;
  }
  return entries.length === 1 ? entries[0] : undefined;
}

/** What Strapi's columns hold on every database: 32 and 64 bits, and ten digits, two after the point. */
const FITS: Readonly<Record<string, (value: number) => boolean>> = {
  integer: (value) => value >= -(2 ** 31) && value < 2 ** 31,
  biginteger: (value) => Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63,
  decimal: (value) => Math.abs(value) < 10 ** 8 && Number(value.toFixed(2)) === value,
};

/** A number of another type. Strapi gives big integers as texts, also such as no number can be. */
function convertNumber(own: string, value: JournalValue): JournalValue {
  const number = Number(value);
  const isExact = typeof value !== 'string' || String(number) === value;
  if (!isExact || FITS[own]?.(number) === false) {
    return undefined;
  }
  return own === 'biginteger' ? String(BigInt(number)) : number;
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
