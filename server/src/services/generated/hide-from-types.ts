import type { Core } from '@strapi/strapi';
import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import {
  changeGeneratedTypes,
  type ModelsOfTypes,
  type SourceOfTypes,
} from '../../strapi/generated-types';

/** What a project's code writes there may be anything that the plugin takes. */
const SHORT: object = { type: 'json', private: true };

/**
 * Keeps the components that hold variants out of the types that Strapi writes into a project: with
 * many flagged fields they were thousands of lines about what only the plugin reads. The attribute
 * stays, as JSON, since code may write variants.
 */
export function hideFromGeneratedTypes(strapi: Core.Strapi): void {
  changeGeneratedTypes(strapi, shorten);
}

/** What a generator is shown in place of a Strapi. */
function shorten(strapi: SourceOfTypes): SourceOfTypes {
  const owners = listOwners(strapi as unknown as Core.Strapi);
  const variants = new Set(owners.map(getVariantComponentUid));
  const entries = Object.entries(strapi.components).filter(([uid]) => !variants.has(uid));
  return {
    contentTypes: shortenAll(strapi.contentTypes),
    components: shortenAll(Object.fromEntries(entries)),
  };
}

function shortenAll(models: ModelsOfTypes): ModelsOfTypes {
  return Object.fromEntries(
    Object.entries(models).map(([uid, model]) => [
      uid,
      Object.hasOwn(model.attributes, VARIANTS_ATTRIBUTE)
        ? { ...model, attributes: { ...model.attributes, [VARIANTS_ATTRIBUTE]: SHORT } }
        : model,
    ]),
  );
}
