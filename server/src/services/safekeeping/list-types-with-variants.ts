import type { Core } from '@strapi/strapi';
import { listOwners } from '../variant/inject-variants';
import type { Models } from '../variant/model-schema';

/** Uids of the content types whose entries may hold variants, in themselves or in a component. */
export function listTypesWithVariants(strapi: Core.Strapi): ReadonlySet<string> {
  const components = strapi.components as unknown as Models;
  const owners = new Set(listOwners(strapi).map(({ uid }) => uid));
  const mayHold = (uid: string, models: Models, passed: ReadonlySet<string>): boolean =>
    owners.has(uid) ||
    Object.values(models[uid]?.attributes ?? {})
      .flatMap(({ component, components: zone }) => component ?? zone ?? [])
      .some((next) => !passed.has(next) && mayHold(next, components, new Set([...passed, next])));
  const contentTypes = strapi.contentTypes as unknown as Models;
  return new Set(Object.keys(contentTypes).filter((uid) => mayHold(uid, contentTypes, new Set())));
}
