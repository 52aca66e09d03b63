import { isFetchError } from '@strapi/strapi/admin';
import type { Say, TextKey } from '../translations/useText';
import { readDetails, readFaults } from './read-faults';
import { isCoded, formatFault } from './format-fault';

/** Longer lists are for forms, which show each fault at its place. */
const SAID_FAULTS = 3;

const KEY_BY_STATUS: Partial<Record<number, TextKey>> = {
  401: 'error.signedOut',
  403: 'error.forbidden',
  404: 'error.notFound',
  429: 'error.tooMany',
};

/** Why a request failed, in words for editors. */
export function describeError(error: unknown, say: Say): string {
  const faults = readFaults(error);
  if (faults.length > 0) {
    const said = new Set(faults.map((fault) => formatFault(fault, say)));
    return [...said].slice(0, SAID_FAULTS).join(' ');
  }
  const details = readDetails(error);
  if (isCoded(details)) {
    return say(`fault.${details.code}`, details.values);
  }
  if (error instanceof TypeError) {
    return say('error.offline');
  }
  const status = isFetchError(error) ? error.status : undefined;
  const key = status === undefined ? undefined : KEY_BY_STATUS[status];
  if (key !== undefined) {
    return say(key);
  }
  const isRefusal = status !== undefined && status < 500;
  // Words of the project's own code, which nobody here can translate, are better than none.
  return isRefusal && error instanceof Error ? error.message : say('error.server');
}
