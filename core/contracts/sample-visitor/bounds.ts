/** Bounds of saved sample visitors: the length of names in UTF-16 code units, and how many. */
export const SAMPLE_VISITOR_BOUNDS = { name: 80, count: 100 } as const;
