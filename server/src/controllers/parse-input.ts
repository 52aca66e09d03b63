import type { z } from 'zod';
import { createFaultError } from '../services/segment/create-fault-error';
import { zodIssuesToFaults } from '../services/segment/to-faults';

/** The input as the schema has it; a `ValidationError` that lists every fault otherwise. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (!result.success) {
    throw createFaultError(zodIssuesToFaults(result.error.issues));
  }
  return result.data;
}
