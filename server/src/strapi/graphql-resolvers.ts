import type { Core } from '@strapi/strapi';
import { findService, lookInside, reportMissing } from './look-inside';

type Build = (options: { contentTypeUID: string; attributeName: string }) => unknown;

interface Builders {
  get(name: 'content-api'): {
    buildAssociationResolver?: Build;
    buildComponentResolver?: Build;
    buildDynamicZoneResolver?: Build;
  };
}

const BUILDERS = {
  association: 'buildAssociationResolver',
  component: 'buildComponentResolver',
  dynamiczone: 'buildDynamicZoneResolver',
} as const;

/**
 * The resolver that Strapi makes of a field for its GraphQL schema.
 *
 * Seen in Strapi 5.54.0: the service `builders` of `@strapi/plugin-graphql`. It can go once the plugin
 * resolves a field of any model for others.
 *
 * @throws where there is none: the field has its default content then, and the answer says so
 */
export function buildGraphqlResolver<Resolver>(
  strapi: Core.Strapi,
  kind: keyof typeof BUILDERS,
  options: { contentTypeUID: string; attributeName: string },
): Resolver {
  const service = findService<Builders>(strapi, 'graphql', 'builders');
  const builders = lookInside(() => service?.get?.('content-api'));
  const build = builders?.[BUILDERS[kind]];
  if (typeof build !== 'function') {
    reportMissing(strapi, 'builders of graphql', 'variants of such fields are not delivered by it');
    throw new Error(`GraphQL has no ${BUILDERS[kind]}`);
  }
  return build(options) as Resolver;
}
