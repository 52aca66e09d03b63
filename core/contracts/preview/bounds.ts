/** Bounds of what the admin API takes to show an entry as others see it. */
export const PREVIEW_BOUNDS = {
  uid: 200,
  documentId: 100,
  locale: 60,
  segments: 100,
  segmentKey: 60,
  /** Entries in one request for variant counts: the largest page of a list. */
  documents: 100,
} as const;
