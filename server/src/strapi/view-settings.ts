import type { Core } from '@strapi/strapi';
import { findService, reportMissing } from './look-inside';

/** The model in which Strapi keeps settings, those of views among them. */
export const CORE_STORE = 'strapi::core-store';

const PREFIX = 'plugin_content_manager_configuration_';

interface ViewService {
  syncConfigurations(): Promise<void>;
}

/**
 * The key under which the content manager keeps the settings of a view.
 *
 * Seen in Strapi 5.54.0: `configuration.ts` and `utils/store.ts` of the content manager's services, and
 * `syncConfigurations`, which brings settings in step with the schemas. Settings under another name are
 * neither remembered nor given back: Strapi has its own. It can go once Strapi keeps the settings of
 * views that are away for a start.
 */
export function nameViewSettings(modelType: 'component' | 'contentType', uid: string): string {
  const kind = modelType === 'component' ? 'components' : 'content_types';
  return `${PREFIX}${kind}::${uid}`;
}

/** Lets the content manager take out of its settings what the schemas do not have any more. */
export async function syncViewSettings(strapi: Core.Strapi): Promise<void> {
  for (const name of ['components', 'content-types']) {
    const service = findService<ViewService>(strapi, 'content-manager', name);
    if (typeof service?.syncConfigurations === 'function') {
      await service.syncConfigurations();
    } else {
      reportMissing(strapi, `syncConfigurations of ${name}`, 'it is left to the next start');
    }
  }
}
