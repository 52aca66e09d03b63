import { LRUCache } from 'lru-cache';
import { isTimeZone } from '../../config';

const MAX_LENGTH = 64;
const verdicts = new LRUCache<string, boolean>({ max: 500, memoMethod: isTimeZone });

/** True for the name of a time zone; remembers verdicts, since asking the runtime is slow. */
export function isKnownTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '' || name.length > MAX_LENGTH) {
    return false;
  }
  return verdicts.memo(name);
}
