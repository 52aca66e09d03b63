import { z } from 'zod';
import { LANGUAGE_TAGS } from '../../text/languages';
import { SEGMENT_BOUNDS, SEGMENT_KEY_PATTERN } from './bounds';
import { listSegmentFields, type SegmentField } from './fields';

const text = (max: number) => z.string().max(max).nullable().optional();

/** An instant: ISO 8601 with a zone, or a `Date` from server code. */
const instant = z
  .union([z.iso.datetime({ offset: true }), z.date().transform((date) => date.toISOString())], {
    error: 'must be a date and time with a zone',
  })
  .nullable()
  .optional();

/**
 * The values a segment may have, whoever writes it. The rule has a check of its own, since it
 * depends on the attributes that the project declares. Names not listed pass untouched: the
 * Document Service adds its own, such as `createdBy`.
 */
export const segmentFieldsSchema = z.looseObject({
  name: z.string().trim().min(1).max(SEGMENT_BOUNDS.name),
  key: z.string().max(SEGMENT_BOUNDS.key).regex(SEGMENT_KEY_PATTERN),
  description: text(SEGMENT_BOUNDS.description),
  reason: text(SEGMENT_BOUNDS.reason),
  active: z.boolean(),
  startsAt: instant,
  endsAt: instant,
  archivedAt: instant,
} satisfies Record<Exclude<SegmentField, 'rule'>, z.ZodType>);

/** Whatever a field may be given; its values are checked elsewhere. */
const anything = z.unknown().optional();

/**
 * What the admin API takes to create or change a segment: these names and no others. Values are
 * checked in one place for every writer, so that one answer lists every fault.
 */
export const segmentInputSchema = z.strictObject(
  Object.fromEntries(listSegmentFields().map((field) => [field, anything])) as Record<
    SegmentField,
    typeof anything
  >,
);

export type SegmentInput = z.infer<typeof segmentInputSchema>;

/** What the admin API takes to copy a segment: a name in the language of whoever copies it. */
export const duplicateSegmentSchema = z.strictObject({
  name: z.string().trim().min(1).max(SEGMENT_BOUNDS.name).optional(),
});

export type DuplicateSegmentInput = z.infer<typeof duplicateSegmentSchema>;

const SEGMENT_SORT_FIELDS = [
  'name',
  'key',
  'active',
  'startsAt',
  'endsAt',
  'createdAt',
  'updatedAt',
] as const;

const sort = z
  .string()
  .regex(new RegExp(`^(${SEGMENT_SORT_FIELDS.join('|')})(:(asc|desc))?$`))
  .default('name:asc');

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The query of a list: search, order, page, and which segments. Archived ones only on request. */
export const listSegmentsSchema = z.strictObject({
  _q: z.string().trim().max(SEGMENT_BOUNDS.search).optional(),
  sort,
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(SEGMENT_BOUNDS.pageSize).default(20),
  active: flag.optional(),
  archived: flag.default(false),
});

export type ListSegmentsQuery = z.infer<typeof listSegmentsSchema>;

/** The query of `GET /personalization/segments/key`. */
export const suggestKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(SEGMENT_BOUNDS.name),
});

export const validateRuleSchema = z.strictObject({
  rule: z.unknown(),
  locale: z.enum(LANGUAGE_TAGS).optional(),
});

export type ValidateRuleInput = z.infer<typeof validateRuleSchema>;

const MAX_HISTORY_PAGE = 1_000;

/** The query of `GET /personalization/segments/:id/history`. */
export const listSegmentChangesSchema = z.strictObject({
  page: z.coerce.number().int().min(1).max(MAX_HISTORY_PAGE).default(1),
});

/** The body of `POST /personalization/segments/:id/history/restore`. */
export const restoreSegmentChangeSchema = z.strictObject({
  changeId: z.number().int().positive(),
});
