import { isUniqueViolation } from './is-unique-violation';

interface StrapiFault {
  path?: unknown;
  message?: unknown;
}

/**
 * Whether a write was refused since another segment has the key: by the database, or by Strapi, which
 * asks before it writes and has no code for it (seen in 5.54).
 */
export function isKeyTakenError(error: unknown): boolean {
  if (isUniqueViolation(error)) {
    return true;
  }
  const { details } = (error ?? {}) as { details?: { errors?: unknown } };
  const faults = Array.isArray(details?.errors) ? (details.errors as StrapiFault[]) : [];
  return faults.some(
    ({ path, message }) =>
      Array.isArray(path) && path[0] === 'key' && message === 'This attribute must be unique',
  );
}
