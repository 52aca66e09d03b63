import { strings } from '@strapi/utils';
import { RESERVED_SEGMENT_KEYS, SEGMENT_BOUNDS } from '../../../../core/contracts/segment/bounds';

const FALLBACK_KEY = 'segment';

/** Room kept at the end of a key for `-2`, `-3`…; keys that share the rest may collide. */
const SUFFIX_LENGTH = 8;

/** The key a name suggests, such as `nye-besokende`; `segment` where no letter is left. */
export function suggestSegmentKey(name: string): string {
  const slug = strings.nameToSlug(name, { separator: '-', decamelize: false });
  return trimKey(slug, SEGMENT_BOUNDS.key) || FALLBACK_KEY;
}

/** What every key that may stand in the way of a suggestion begins with. */
export function commonKeyStart(suggestion: string): string {
  return trimKey(suggestion, SEGMENT_BOUNDS.key - SUFFIX_LENGTH);
}

/** The suggestion, or the first of `-2`, `-3`… that is neither taken nor reserved. */
export function makeUniqueKey(suggestion: string, taken: ReadonlySet<string>): string {
  let key = suggestion;
  for (let n = 2; taken.has(key) || RESERVED_SEGMENT_KEYS.has(key); n += 1) {
    const suffix = `-${n}`;
    key = trimKey(suggestion, SEGMENT_BOUNDS.key - suffix.length) + suffix;
  }
  return key;
}

function trimKey(key: string, length: number): string {
  return key.slice(0, length).replace(/-+$/, '');
}
