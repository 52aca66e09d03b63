import { z } from 'zod';
import { ATTRIBUTE_FORMATS, CONSENT_CLASSES } from '../../../core/visitor';

const ATTRIBUTE_TYPES = ['text', 'number', 'boolean', 'date', 'list'] as const;
const NAME = /^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/;

const text = (maxLength: number) => {
  const error = `expected text of 1 to ${maxLength} characters`;
  return z.string({ error }).min(1, { error }).max(maxLength, { error });
};

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `expected one of ${values.join(', ')}` });

export const consentClass = oneOf(CONSENT_CLASSES);

const value = z.strictObject(
  {
    value: z.union([text(200), z.number()], { error: 'expected text or a number' }),
    label: text(100),
  },
  { error: objectError('an object with value and label') },
);

/** One attribute of the project's own, as it is written in the configuration. */
export const ownAttributeSchema = z
  .strictObject(
    {
      name: text(60).regex(NAME, {
        error: 'expected letters, digits, - and _, with dots between parts, such as traits.plan',
      }),
      type: oneOf(ATTRIBUTE_TYPES),
      label: text(100).optional(),
      description: text(500).optional(),
      consent: consentClass.optional(),
      caseSensitive: z.boolean({ error: 'expected true or false' }).optional(),
      format: oneOf(ATTRIBUTE_FORMATS).optional(),
      values: z
        .array(value, { error: 'expected a list of { value, label }' })
        .max(1000, { error: 'expected at most 1000 values' })
        .optional(),
    },
    { error: objectError('an object with name and type') },
  )
  .superRefine((attribute, context) => {
    const isTextual = attribute.type === 'text' || attribute.type === 'list';
    if (attribute.caseSensitive !== undefined && !isTextual) {
      context.addIssue({
        code: 'custom',
        path: ['caseSensitive'],
        message: `expected nothing, since an attribute of type ${attribute.type} has no case`,
      });
    }
    if (attribute.format === 'day' && attribute.type !== 'date') {
      context.addIssue({
        code: 'custom',
        path: ['format'],
        message: 'expected another format, since only a date is a day',
      });
    }
    const expected = attribute.type === 'number' ? 'number' : isTextual ? 'string' : null;
    attribute.values?.forEach((choice, index) => {
      if (typeof choice.value === expected) {
        return;
      }
      context.addIssue({
        code: 'custom',
        path: ['values', index, 'value'],
        message: `expected a value that fits the type ${attribute.type}`,
      });
    });
  });

/** Leaves the report of unknown keys alone, and says what was expected instead of anything else. */
export function objectError(expected: string) {
  return (issue: { code?: string }) =>
    issue.code === 'unrecognized_keys' ? undefined : `expected ${expected}`;
}
