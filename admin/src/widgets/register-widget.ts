import type { StrapiApp } from '@strapi/strapi/admin';
import { TargetIcon } from '../components/TargetIcon';
import { PATHS } from '../pages/segments/paths';
import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../plugin-id';
import { toTranslationKey } from '../translations/translation-key';

/** Adds the plugin's widget to the home page. Versions of Strapi without widgets go without it. */
export function registerWidget(app: StrapiApp): void {
  if (!('widgets' in app)) {
    return;
  }
  app.widgets.register({
    id: 'overview',
    pluginId: PLUGIN_ID,
    icon: TargetIcon,
    title: { id: toTranslationKey('settings.widget.title'), defaultMessage: 'Personalization' },
    link: {
      label: { id: toTranslationKey('settings.widget.link'), defaultMessage: 'Segments' },
      href: PATHS.list,
    },
    permissions: PERMISSIONS.readSegments,
    component: async () => (await import('./OverviewWidget')).OverviewWidget,
  });
}
