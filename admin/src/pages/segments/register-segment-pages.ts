import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../permissions';
import { PLUGIN_ID } from '../../plugin-id';
import { toTranslationKey } from '../../translations/translation-key';
import { TargetIcon } from '../../components/TargetIcon';

/** Adds the plugin's entry in the main menu. */
export function registerSegmentPages(app: StrapiApp): void {
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}`,
    icon: TargetIcon,
    intlLabel: { id: toTranslationKey('plugin.name'), defaultMessage: 'Personalization' },
    permissions: PERMISSIONS.readSegments,
    position: 4,
    Component: () => import('./SegmentsApp').then((module) => ({ default: module.SegmentsApp })),
  });
}
