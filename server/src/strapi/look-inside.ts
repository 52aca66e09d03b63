import type { Core } from '@strapi/strapi';
import { perStrapi } from './per-strapi';

/** What is found in an inside of Strapi; `undefined` where the way there is not what it was. */
export function lookInside<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

/** A service of another plugin, of which anything may be missing; `undefined` where there is none. */
export function findService<Service extends object>(
  strapi: Core.Strapi,
  plugin: string,
  name: string,
): Partial<Service> | undefined {
  return lookInside(
    () => strapi.plugin(plugin).service(name) as unknown as Partial<Service> | undefined,
  );
}

const getReported = perStrapi(() => new Set<string>());

/**
 * Says in the log that an inside of Strapi is not what it was, once for each.
 *
 * @param inside what is missing, by the name that Strapi's code has for it
 * @param instead what the plugin does therefore
 */
export function reportMissing(strapi: Core.Strapi, inside: string, instead: string): void {
  const reported = getReported(strapi);
  if (!reported.has(inside)) {
    reported.add(inside);
    strapi.log.warn(`[personalization] this Strapi has no ${inside} as expected: ${instead}`);
  }
}
