import { z } from 'zod';

const NAME_LENGTH = 200;

/** The query of `DELETE /personalization/retired`. */
export const purgeRetiredSchema = z.strictObject({
  uid: z.string().min(1).max(NAME_LENGTH),
  field: z.string().min(1).max(NAME_LENGTH),
  type: z.string().max(NAME_LENGTH),
});

export type PurgeRetiredInput = z.output<typeof purgeRetiredSchema>;
