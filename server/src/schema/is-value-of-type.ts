import type { AttributeSchema } from './model-schema';

type Check = (value: unknown, attribute: AttributeSchema) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isMoment: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const CHECKS: Readonly<Record<string, Check>> = {
  string: isText,
  text: isText,
  richtext: isText,
  email: isText,
  uid: isText,
  integer: (value) => Number.isSafeInteger(value),
  biginteger: (value) => /^-?\d{1,19}$/.test(String(value)),
  decimal: isNumber,
  float: isNumber,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)) && isMoment(value, { type: 'date' }),
  time: (value) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/.test(String(value)),
  datetime: isMoment,
  timestamp: isMoment,
  enumeration: (value, attribute) =>
    isText(value, attribute) && Array.isArray(attribute.enum) && attribute.enum.includes(value),
  blocks: (value) => Array.isArray(value),
};

/** Whether a value can be one of a field that is no reference and no block. JSON takes anything. */
export function isValueOfType(attribute: AttributeSchema, value: unknown): boolean {
  const check = Object.hasOwn(CHECKS, attribute.type) ? CHECKS[attribute.type] : undefined;
  return check === undefined || check(value, attribute);
}
