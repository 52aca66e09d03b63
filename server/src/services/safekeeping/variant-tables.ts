import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { findComponentLinks, listTablesOf } from '../../strapi/table-layout';

/** Tables that are there for the plugin alone, or would not be there without it. */
export function listOwnTables(strapi: Core.Strapi): string[] {
  const contentTypes = Object.keys(strapi.contentTypes).filter((uid) =>
    uid.startsWith('plugin::personalization.'),
  );
  const variants = listOwners(strapi).map(getVariantComponentUid);
  const links = listOwners(strapi).flatMap(
    ({ uid }) => findComponentLinks(strapi, uid, [VARIANTS_ATTRIBUTE])?.name ?? [],
  );
  const own = [...contentTypes, ...variants].flatMap((uid) => listTablesOf(strapi, uid));
  return [...new Set([...own, ...links])];
}

/** Uids of the components that the plugin gave the column for hiding a block by default. */
export function listHideableComponents(strapi: Core.Strapi): string[] {
  return listOwners(strapi)
    .filter(({ attributes }) => Object.hasOwn(attributes, DEFAULT_HIDDEN_ATTRIBUTE))
    .map(({ uid }) => uid);
}

/** Uids of the components that hold variants. */
export function listVariantTypes(strapi: Core.Strapi): string[] {
  return listOwners(strapi).map(getVariantComponentUid);
}

/** Uids of all components of whose rows something is kept. */
export function listKeptTypes(strapi: Core.Strapi): string[] {
  return [...listVariantTypes(strapi), ...listHideableComponents(strapi)];
}
