/** The largest visitor context that is read. Sizes are bytes as sent, lengths are UTF-16 units. */
export const VISITOR_LIMITS = {
  headerBytes: 8 * 1024,
  bodyBytes: 16 * 1024,
  attributes: 100,
  nameLength: 100,
  textLength: 2048,
  listLength: 100,
  listItemLength: 256,
} as const;
