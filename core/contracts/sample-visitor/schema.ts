import { z } from 'zod';
import { SAMPLE_VISITOR_BOUNDS } from './bounds';

/** What the admin API takes to save a sample visitor. The context has a check of its own. */
export const sampleVisitorInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(SAMPLE_VISITOR_BOUNDS.name),
  visitor: z.unknown(),
});

export type SampleVisitorInput = z.infer<typeof sampleVisitorInputSchema>;
