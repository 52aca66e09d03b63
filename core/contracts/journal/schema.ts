import { z } from 'zod';
import { PREVIEW_BOUNDS } from '../preview/bounds';

const VARIANT_KEY_LENGTH = 64;
const FIELD_LENGTH = 200;
const MAX_PAGE = 1_000;

const entry = {
  uid: z.string().min(1).max(PREVIEW_BOUNDS.uid),
  documentId: z.string().min(1).max(PREVIEW_BOUNDS.documentId),
  locale: z.string().max(PREVIEW_BOUNDS.locale).nullable().optional(),
};

/** The query of `GET /personalization/journal/aside`. */
export const journalEntrySchema = z.strictObject(entry);

export type JournalEntryInput = z.output<typeof journalEntrySchema>;

/** The query of `GET /personalization/journal/changes`. */
export const listChangesSchema = z.strictObject({
  ...entry,
  status: z.enum(['draft', 'published']).default('draft'),
  page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1),
});

export type ListChangesInput = z.output<typeof listChangesSchema>;

/** The body of `POST /personalization/journal/restore`. */
export const restoreChangeSchema = z.strictObject({
  ...entry,
  changeId: z.number().int().positive(),
  variantKey: z.string().min(1).max(VARIANT_KEY_LENGTH),
  /** Before the change, or as the change left it. */
  moment: z.enum(['before', 'after']).default('before'),
  /** The whole variant where it is missing. */
  field: z.string().min(1).max(FIELD_LENGTH).optional(),
});

export type RestoreChangeInput = z.output<typeof restoreChangeSchema>;

/** What is set aside: `at` tells that the list is still the one that was read. */
const asideItem = { ...entry, index: z.coerce.number().int().min(0), at: z.iso.datetime() };

/** The query of `DELETE /personalization/journal/aside`. */
export const discardAsideSchema = z.strictObject(asideItem);

export type DiscardAsideInput = z.output<typeof discardAsideSchema>;

/** The body of `POST /personalization/journal/aside/restore`. */
export const restoreAsideSchema = z.strictObject({
  ...asideItem,
  /** Row id of a block of the same component; left out for the entry's own variants. */
  target: z.number().int().positive().optional(),
});

export type RestoreAsideInput = z.output<typeof restoreAsideSchema>;
