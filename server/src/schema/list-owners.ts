import type { Core } from '@strapi/strapi';
import type { ModelSchema, Models } from './model-schema';
import { isVariantComponent } from './variant-component-uid';
import { listVaryingFields } from './varying-fields';

/** Models of the admin itself are left alone. */
const isOwnerCandidate = (model: ModelSchema) =>
  !model.uid.startsWith('admin::') && !isVariantComponent(model);

/** All content types and components that have at least one field that may vary. */
export function listOwners(strapi: Core.Strapi): ModelSchema[] {
  return listModels(strapi).filter(
    (model) => isOwnerCandidate(model) && listVaryingFields(model).length > 0,
  );
}

export function listModels(strapi: Core.Strapi): ModelSchema[] {
  return Object.values({ ...strapi.contentTypes, ...strapi.components } as unknown as Models);
}
