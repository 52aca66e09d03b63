import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';

/**
 * How the content manager names its settings. Seen in Strapi 5.54: `configuration.ts` and
 * `utils/store.ts` of its services; settings under another name would not be remembered.
 */
const PREFIX = 'plugin_content_manager_configuration_';

export const CORE_STORE = 'strapi::core-store';

/** A view whose settings a start without the plugin takes away, wholly or in part. */
export interface View {
  /** Its key in the core store. */
  key: string;
  /** The fields that only the plugin has; `null` where the whole is the plugin's. */
  fields: readonly string[] | null;
}

/** The views of all variants, and of what has variants. */
export function listViews(strapi: Core.Strapi): View[] {
  return listOwners(strapi).flatMap((owner): View[] => {
    const kind = owner.modelType === 'component' ? 'components' : 'content_types';
    return [
      { key: `${PREFIX}components::${getVariantComponentUid(owner)}`, fields: null },
      {
        key: `${PREFIX}${kind}::${owner.uid}`,
        fields: [VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE],
      },
    ];
  });
}
