import { createHash } from 'node:crypto';
import type { Decision } from '../../../../../core/decision';

/** The key of a response in which the default content stays everywhere. */
const DEFAULT_DECISION_KEY = 'default';

/**
 * Names a result: the same document with the same variants at the same places has the same key.
 *
 * @returns `default`, or 16 hexadecimal digits
 */
export function createDecisionKey(decisions: readonly Decision[]): string {
  if (decisions.length === 0) {
    return DEFAULT_DECISION_KEY;
  }
  const places = decisions.map(({ path, variant, hidden }) => [path, variant, hidden === true]);
  return createHash('sha256').update(JSON.stringify(places)).digest('hex').slice(0, 16);
}
