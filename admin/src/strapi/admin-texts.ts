import { attempt } from './attempt';

interface App {
  configurations?: { translations?: Partial<Record<string, Record<string, string>>> };
}

interface State {
  admin_app?: { language?: { locale?: string } };
}

/** The language of the admin panel, and its texts with those of English where it has none. */
export interface AdminTexts {
  locale: string;
  messages: Record<string, string>;
}

/**
 * What the admin panel says to the one before it, outside of React.
 *
 * Seen in Strapi 5.54.0: `StrapiApp.configurations.translations`, and `admin_app.language` in its store.
 * Where they are missing, texts are English, or the server's own words. It can go once `formatAPIError`
 * of `useAPIErrorHandler` takes texts for codes.
 */
export function readAdminTexts(app: unknown, state: unknown): AdminTexts {
  return attempt(
    () => {
      const translations = (app as App | undefined)?.configurations?.translations ?? {};
      const locale = (state as State | undefined)?.admin_app?.language?.locale ?? 'en';
      return { locale, messages: { ...translations.en, ...translations[locale] } };
    },
    () => ({ locale: 'en', messages: {} }),
  );
}
