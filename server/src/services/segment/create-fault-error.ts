import { errors } from '@strapi/utils';
import type { Fault, FaultDetail } from '../../../../core/contracts/fault';

const MESSAGE_FAULTS = 3;

/**
 * The error for an input with faults; Strapi answers it as a 400. Its `details.errors` lists every
 * fault, its message names the first few.
 */
export function createFaultError(faults: readonly Fault[]): errors.ValidationError {
  const named = faults.slice(0, MESSAGE_FAULTS).map((fault) => describeFault(fault));
  const rest = faults.length - named.length;
  if (rest > 0) {
    named.push(`and ${rest} more`);
  }
  const details: FaultDetail[] = faults.map((fault) => ({
    ...fault,
    message: describeFault(fault),
    name: 'ValidationError',
  }));
  return new errors.ValidationError(named.join('; '), { errors: details });
}

function describeFault({ location, message }: Fault): string {
  return location === '' ? message : `${location}: ${message}`;
}
