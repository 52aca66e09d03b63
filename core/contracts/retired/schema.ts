import { z } from 'zod';

const NAME_LENGTH = 200;

/** The query of `DELETE /personalization/retired`. */
export const purgeRetiredSchema = z.strictObject({
  uid: z.string().min(1).max(NAME_LENGTH),
  field: z.string().min(1).max(NAME_LENGTH),
  type: z.string().max(NAME_LENGTH),
});

/** The body of `POST /personalization/retired/move`. */
export const moveRetiredSchema = purgeRetiredSchema.extend({
  to: z.string().min(1).max(NAME_LENGTH),
});

export type MoveRetiredInput = z.output<typeof moveRetiredSchema>;

export type PurgeRetiredInput = z.output<typeof purgeRetiredSchema>;
