import { z } from 'zod';
import { LANGUAGE_TAGS } from '../../text/languages';
import { listSegmentFields } from '../segment/fields';

/** The only format so far. */
export const FILES_FORMAT = 1;

const format = z.literal(FILES_FORMAT);

/** Values are checked against the project's schema, which is not known here. */
const valuesSchema = z.record(z.string(), z.unknown());

const fileVariantSchema = z.strictObject({
  /** Made once, the same in every environment. */
  key: z.string().regex(/^[\w-]{1,64}$/, { error: 'must be 1 to 64 letters, digits, _ or -' }),
  label: z.string().max(255).optional(),
  segments: z.array(z.string()),
  /** Names of the fields that the variant sets. */
  overrides: z.array(z.string()),
  /** The block is left out for these segments. */
  hidden: z.boolean().optional(),
  values: valuesSchema.optional(),
});

export type FileVariant = z.infer<typeof fileVariantSchema>;

/** A block on the way to variants, or beside one that has some. */
const fileBlockSchema = z.strictObject({
  component: z.string(),
  /** Tells the block by its default content, without which there is no telling blocks apart. */
  fingerprint: z.string().optional(),
  /** Whether the block shows only where a variant matches. */
  hidden: z.boolean().optional(),
  variants: z.array(fileVariantSchema).optional(),
  get blocks() {
    return z.record(z.string(), z.array(fileBlockSchema)).optional();
  },
});

export type FileBlock = z.infer<typeof fileBlockSchema>;

/** `variants/<type>/<document>.<locale>.json`: the variants of one entry in one locale. */
export const variantsFileSchema = z.strictObject({
  format,
  uid: z.string(),
  documentId: z.string().min(1),
  locale: z.string().optional(),
  variants: z.array(fileVariantSchema).optional(),
  blocks: z.record(z.string(), z.array(fileBlockSchema)).optional(),
});

export type VariantsFile = z.infer<typeof variantsFileSchema>;

/** Fields that a segment's file has as the segment has them. When it was archived is not in it. */
export const SEGMENT_FILE_FIELDS = listSegmentFields('key', 'archivedAt');

const anything = z.unknown().optional();

/** `segments/<key>.json`. What is left out is empty; texts and rules have a check of their own. */
export const segmentFileSchema = z.strictObject({
  ...(Object.fromEntries(SEGMENT_FILE_FIELDS.map((field) => [field, anything])) as Record<
    (typeof SEGMENT_FILE_FIELDS)[number],
    typeof anything
  >),
  format,
  key: z.string(),
  name: z.unknown(),
  rule: z.unknown(),
  active: z.boolean(),
  archived: z.boolean().optional(),
});

export type SegmentFile = z.infer<typeof segmentFileSchema>;

/** All files in one, by their paths. */
export const filesBundleSchema = z.strictObject({
  format,
  files: z.record(z.string(), z.unknown()),
});

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** How a file is to be imported; in the query, since the body is the file. */
export const importFilesSchema = z.strictObject({
  dryRun: flag,
  skipMissing: flag,
  deleteMissing: flag,
  publish: flag,
  locale: z.enum(LANGUAGE_TAGS).default('en'),
  /** The fingerprint of the changes that somebody looked at. */
  expected: z.string().max(64).optional(),
});
