import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

type AnyFunction = (...args: never[]) => unknown;

/** A service of another plugin, of which any function may be missing. */
export type Service = Readonly<Record<string, AnyFunction | undefined>>;

interface Services {
  keys(): string[];
  extend(uid: string, change: (service: Service) => Service): unknown;
}

/**
 * Puts something in the place of another plugin's service. A service that a version of that plugin does
 * not have is passed over.
 *
 * Seen in Strapi 5.54.0: the registry `strapi.get('services')` (`core/dist/registries/services.js`). Where
 * it is missing, the other plugin stays as it is. It can go once an attribute that a plugin adds can say
 * that it is not of the project's schema.
 *
 * @param wraps by the service's name
 */
export function wrapServices(
  strapi: Core.Strapi,
  plugin: string,
  wraps: Readonly<Record<string, (service: Service) => Service>>,
): void {
  const services = lookInside(() => strapi.get('services') as unknown as Services);
  const known = lookInside(() => services?.keys()) ?? [];
  const found = Object.entries(wraps).filter(([name]) =>
    known.includes(`plugin::${plugin}.${name}`),
  );
  if (found.length === 0 || typeof services?.extend !== 'function') {
    reportMissing(strapi, `services of ${plugin}`, 'it shows what the plugin adds to schemas');
    return;
  }
  for (const [name, wrap] of found) {
    services.extend(`plugin::${plugin}.${name}`, wrap);
  }
}
