import type { StrapiApp } from '@strapi/strapi/admin';
import { extendContentTypeBuilder } from './content-type-builder';
import { bootstrapEditView, registerEditView } from './edit-view';
import { registerListView } from './list-view/register-list-view';
import { registerSegmentPages } from './pages/segments/register-segment-pages';
import { registerSettingsPage } from './pages/settings/register-settings-page';
import { PLUGIN_ID } from './plugin-id';
import { registerPreview } from './preview/register-preview';
import { loadMessages } from './translations';
import { toTranslationKey } from './translations/translation-key';
import { registerWidget } from './widgets/register-widget';

/** What Strapi asks of a plugin's admin part. */
export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    registerEditView(app);
    registerSegmentPages(app);
    registerSettingsPage(app);
    registerWidget(app);
  },

  bootstrap(app: StrapiApp): void {
    extendContentTypeBuilder(app);
    // Its panel is a short one, and stands above the list of variants.
    registerPreview(app);
    bootstrapEditView(app);
    registerListView(app);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        const messages = Object.entries(await loadMessages(locale));
        const data = Object.fromEntries(
          messages.map(([key, text]) => [toTranslationKey(key), text]),
        );
        return { data, locale };
      }),
    );
  },
};
