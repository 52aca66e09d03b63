import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { nameViewSettings } from '../../strapi/view-settings';

/** A view whose settings a start without the plugin takes away, wholly or in part. */
export interface View {
  /** Its key in the core store. */
  key: string;
  /** The fields that only the plugin has; `null` where the whole is the plugin's. */
  fields: readonly string[] | null;
}

/** The views of all variants, and of what has variants. */
export function listViews(strapi: Core.Strapi): View[] {
  return listOwners(strapi).flatMap((owner): View[] => [
    { key: nameViewSettings('component', getVariantComponentUid(owner)), fields: null },
    {
      key: nameViewSettings(owner.modelType, owner.uid),
      fields: [VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE],
    },
  ]);
}
