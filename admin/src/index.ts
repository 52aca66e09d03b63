import type { StrapiApp } from '@strapi/strapi/admin';
import { extendContentTypeBuilder } from './content-type-builder';
import { bootstrapEditView, registerEditView } from './edit-view';
import { registerListView } from './list-view/register-list-view';
import { registerSegmentPages } from './pages/segments/register-segment-pages';
import { registerSettingsPage } from './pages/settings/register-settings-page';
import { PLUGIN_ID } from './plugin-id';
import { registerPreview } from './preview/register-preview';
import { attempt } from './strapi/attempt';
import { loadMessages } from './translations';
import { toTranslationKey } from './translations/translation-key';
import { registerWidget } from './widgets/register-widget';

interface AdminPart {
  register(app: StrapiApp): void;
  bootstrap(app: StrapiApp): void;
  registerTrads(asked: { locales: string[] }): Promise<{ data: object; locale: string }[]>;
}

/** A part that a version of Strapi has no place for is missing there, and the admin panel works. */
function runEach(app: StrapiApp, steps: readonly ((app: StrapiApp) => void)[]): void {
  for (const step of steps) {
    attempt(
      () => step(app),
      () => undefined,
    );
  }
}

/** What Strapi asks of a plugin's admin part. */
const plugin: AdminPart = {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    runEach(app, [registerEditView, registerSegmentPages, registerSettingsPage, registerWidget]);
  },

  bootstrap(app: StrapiApp): void {
    // The preview's panel is a short one, and stands above the list of variants.
    runEach(app, [extendContentTypeBuilder, registerPreview, bootstrapEditView, registerListView]);
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

export default plugin;
