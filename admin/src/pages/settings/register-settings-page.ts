import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../permissions';
import { PLUGIN_ID } from '../../plugin-id';
import { toTranslationKey } from '../../translations/translation-key';

/** Adds the plugin's page to the global settings. */
export function registerSettingsPage(app: StrapiApp): void {
  app.addSettingsLink('global', {
    id: PLUGIN_ID,
    to: PLUGIN_ID,
    intlLabel: { id: toTranslationKey('plugin.name'), defaultMessage: 'Personalization' },
    permissions: PERMISSIONS.readSegments,
    Component: () => import('./SettingsApp').then((module) => ({ default: module.SettingsApp })),
  });
}
