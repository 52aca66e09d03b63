import { PERSONALIZATION_HEADER } from '../../../../core/contracts/delivery';
import { readHeaderText, type RequestHeaders } from './header-text';
import { isCrawler } from './is-crawler';

/** Why a request gets default content whatever its context says, or null. */
export type Suppression = null | 'opt-out' | 'crawler';

/** Looks at the header `Personalization: off` and at the user agent. The context is not read. */
export function findSuppression(headers: RequestHeaders): Suppression {
  const choice = readHeaderText(headers, PERSONALIZATION_HEADER)?.trim().toLowerCase();
  if (choice === 'off') {
    return 'opt-out';
  }
  return isCrawler(readHeaderText(headers, 'user-agent')) ? 'crawler' : null;
}
