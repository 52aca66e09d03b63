import { z } from 'zod';
import { PREVIEW_BOUNDS } from './bounds';

const locale = z.string().max(PREVIEW_BOUNDS.locale).nullable().optional();

/** Whose eyes: segments by key, or a visitor context `{ attributes, consent, optOut? }`. */
const audience = {
  segments: z
    .array(z.string().max(PREVIEW_BOUNDS.segmentKey))
    .max(PREVIEW_BOUNDS.segments)
    .optional(),
  visitor: z.record(z.string(), z.unknown()).optional(),
};

const hasOneAudience = (input: { segments?: unknown; visitor?: unknown }) =>
  input.segments === undefined || input.visitor === undefined;

const ONE_AUDIENCE = { error: 'give segments or a visitor, not both', path: ['visitor'] };

/** The body of `POST /personalization/preview`. Single types need no `documentId`. */
export const showEntrySchema = z
  .strictObject({
    uid: z.string().min(1).max(PREVIEW_BOUNDS.uid),
    documentId: z.string().max(PREVIEW_BOUNDS.documentId).optional(),
    locale,
    status: z.enum(['draft', 'published']).default('draft'),
    ...audience,
  })
  .refine(hasOneAudience, ONE_AUDIENCE);

export type ShowEntryInput = z.output<typeof showEntrySchema>;

/** The body of `POST /personalization/preview/audience`. */
export const matchAudienceSchema = z.strictObject(audience).refine(hasOneAudience, ONE_AUDIENCE);

export type MatchAudienceInput = z.output<typeof matchAudienceSchema>;

/** The query of `GET /personalization/variants/:uid/count`: document ids, joined by commas. */
export const countVariantsSchema = z.strictObject({
  documentIds: z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.string().max(PREVIEW_BOUNDS.documentId)).max(PREVIEW_BOUNDS.documents)),
  locale,
});

export type CountVariantsQuery = z.output<typeof countVariantsSchema>;
