import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

interface AuthService {
  hashPassword(password: string): Promise<string>;
}

/**
 * The hash that Strapi stores in the place of a password; `null` where it cannot be made: no password
 * is ever stored as it was typed.
 *
 * Seen in Strapi 5.54.0: `hashPassword` of the admin's service `auth`. It can go once Strapi hashes the
 * passwords of components as it does those of entries.
 */
export async function hashPassword(strapi: Core.Strapi, password: string): Promise<string | null> {
  const service = lookInside(
    () => strapi.service('admin::auth') as Partial<AuthService> | undefined,
  );
  if (typeof service?.hashPassword !== 'function') {
    reportMissing(strapi, 'hashPassword', 'passwords of variants are not stored');
    return null;
  }
  return service.hashPassword(password);
}
