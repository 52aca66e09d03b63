import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';

interface ShadowCrud {
  disable: () => void;
  field: (name: string) => { disable: () => void };
}

interface GraphqlExtension {
  shadowCRUD: (uid: string) => ShadowCrud;
}

const isOwnContentType = (uid: string) => uid.startsWith('plugin::personalization.');

/**
 * Keeps variants, segments and whatever else the plugin stores out of GraphQL's types and inputs:
 * it would otherwise name private fields, and offer segments as content.
 */
export function hideVariantsFromGraphql(strapi: Core.Strapi): void {
  const graphql = strapi.plugins.graphql;
  if (graphql === undefined) {
    return;
  }
  const extension = graphql.service('extension') as unknown as GraphqlExtension;
  for (const uid of Object.keys(strapi.contentTypes).filter(isOwnContentType)) {
    extension.shadowCRUD(uid).disable();
  }
  for (const owner of listOwners(strapi)) {
    extension.shadowCRUD(getVariantComponentUid(owner)).disable();
    extension.shadowCRUD(owner.uid).field(VARIANTS_ATTRIBUTE).disable();
    if (owner.modelType === 'component') {
      extension.shadowCRUD(owner.uid).field(DEFAULT_HIDDEN_ATTRIBUTE).disable();
    }
  }
}
