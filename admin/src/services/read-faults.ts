import { isFetchError } from '@strapi/strapi/admin';
import type { Fault } from '../../../core/contracts/fault';

/** The faults that a 400 lists; empty for any other error. */
export function readFaults(error: unknown): Fault[] {
  const errors = readDetails(error).errors;
  if (!Array.isArray(errors)) {
    return [];
  }
  return errors.filter(isFault);
}

/** The details of an error that the server answered; an empty object for any other error. */
export function readDetails(error: unknown): Record<string, unknown> {
  if (!isFetchError(error)) {
    return {};
  }
  // What stands between the browser and Strapi may answer in a shape of its own.
  const body = error.response?.data as { error?: { details?: unknown } } | undefined;
  const details = body?.error?.details;
  return typeof details === 'object' && details !== null
    ? (details as Record<string, unknown>)
    : {};
}

function isFault(value: unknown): value is Fault {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { path, message } = value as Partial<Fault>;
  return Array.isArray(path) && typeof message === 'string';
}
