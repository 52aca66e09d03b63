/** Longest texts of a segment, in UTF-16 code units. */
export const SEGMENT_BOUNDS = {
  key: 60,
  name: 120,
  description: 1000,
  reason: 300,
  search: 200,
  pageSize: 100,
} as const;

/** A segment's key: lower-case words joined by single hyphens. */
export const SEGMENT_KEY_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Keys that would meet an object's own machinery where keys become property names. */
export const RESERVED_SEGMENT_KEYS: ReadonlySet<string> = new Set(['constructor', 'prototype']);
