import type { Core } from '@strapi/strapi';

/**
 * What a project may call as `strapi.plugin('personalization').service(name)`, by name. Each service
 * adds itself where it is written, so that this file imports none of them.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the services
export interface Services {}

/** A service of this plugin, with its type. */
export function getService<Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] {
  return strapi.plugin('personalization').service(name);
}
