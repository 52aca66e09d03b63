import { z } from 'zod';
import { CONSENT_CLASSES } from './attribute';
import { VISITOR_LIMITS } from './limits';

const { textLength, listLength, listItemLength } = VISITOR_LIMITS;

const tooLong = (length: number) => `must have at most ${length} characters`;
// A list of nothing but wrong items is one mistake, and to tell a hundred takes time.
const MAX_ITEM_FAULTS = 3;
const WRONG_TYPE = 'must be text, a number, true, false, null or a list of texts';

/**
 * A fault at its own place, which a union of schemas does not report. `undefined` passes: JSON has
 * no such value, but the project's own server code may say so that something is unknown.
 */
const attributeValue = z.unknown().superRefine((value, context) => {
  const report = (message: string, path: number[] = []) =>
    context.addIssue({ code: 'custom', message, path });

  if (value === null || value === undefined || typeof value === 'boolean') {
    return;
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return;
  }
  if (typeof value === 'string') {
    if (value.length > textLength) {
      report(tooLong(textLength));
    }
  } else if (!Array.isArray(value)) {
    report(WRONG_TYPE);
  } else if (value.length > listLength) {
    report(`must have at most ${listLength} values`);
  } else {
    let faults = 0;
    for (let i = 0; i < value.length && faults < MAX_ITEM_FAULTS; i += 1) {
      const item: unknown = value[i];
      if (typeof item === 'string' && item.length <= listItemLength) {
        continue;
      }
      const isText = typeof item === 'string';
      report(isText ? tooLong(listItemLength) : 'must be text, as each value of a list', [i]);
      faults += 1;
    }
  }
});

/**
 * The shape of a visitor context as it is sent. Forbidden names and the number of attributes are
 * checked before, on the raw value, since a schema library may drop `__proto__` unseen.
 */
export const visitorContextSchema = z.strictObject(
  {
    attributes: z
      .record(z.string(), attributeValue, { error: 'must be an object of attributes by name' })
      .optional(),
    consent: z
      .array(z.enum(CONSENT_CLASSES, { error: `must be one of ${CONSENT_CLASSES.join(', ')}` }), {
        error: 'must be a list of consent classes',
      })
      .max(20, { error: 'must have at most 20 values' })
      .optional(),
    optOut: z.boolean({ error: 'must be true or false' }).optional(),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object' : undefined) },
);

/** A visitor context as it is sent, once it is read. */
export type VisitorContextInput = z.output<typeof visitorContextSchema>;

/** One thing that the schema found wrong. */
export type VisitorContextIssue = z.core.$ZodIssue;
