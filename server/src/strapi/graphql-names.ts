import type { Core } from '@strapi/strapi';
import { findService, reportMissing } from './look-inside';

interface Naming {
  getTypeName(model: object): string;
  getComponentName(model: object): string;
}

/**
 * The name that a content type or component has in GraphQL's schema; `null` where it is not known.
 *
 * Seen in Strapi 5.54.0: `naming` of the service `utils` of `@strapi/plugin-graphql`. Where it is missing,
 * the fields of the type give default content. It can go once the plugin tells its names.
 */
export function findGraphqlName(strapi: Core.Strapi, model: { modelType: string }): string | null {
  const naming = findService<{ naming: Partial<Naming> }>(strapi, 'graphql', 'utils')?.naming;
  const name =
    model.modelType === 'component'
      ? naming?.getComponentName?.(model)
      : naming?.getTypeName?.(model);
  if (name === undefined) {
    reportMissing(strapi, 'naming of graphql', 'its answers have default content');
  }
  return name ?? null;
}
