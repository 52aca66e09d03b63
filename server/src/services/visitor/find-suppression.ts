import { readHeaderText, type RequestHeaders } from './header-text';
import { isCrawler } from './is-crawler';

/** Why a request gets default content whatever its context says, or null. */
export type Suppression = null | 'opt-out' | 'crawler';

/** Looks at the header `Personalization: off` and at the user agent. The context is not read. */
export function findSuppression(headers: RequestHeaders): Suppression {
  const choice = readHeaderText(headers, 'personalization')?.trim().toLowerCase();
  if (choice === 'off') return 'opt-out';
  return isCrawler(readHeaderText(headers, 'user-agent')) ? 'crawler' : null;
}
