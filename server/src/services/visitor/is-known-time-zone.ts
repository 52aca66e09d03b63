import { isTimeZone } from '../../config';
import { createBoundedCache } from './bounded-cache';

const MAX_LENGTH = 64;
const verdicts = createBoundedCache<boolean>(500);

/** True for the name of a time zone; remembers verdicts, since asking the runtime is slow. */
export function isKnownTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '' || name.length > MAX_LENGTH) return false;
  return verdicts.get(name, () => isTimeZone(name));
}
