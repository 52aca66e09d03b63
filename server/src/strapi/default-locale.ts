import type { Core } from '@strapi/strapi';
import { findService, reportMissing } from './look-inside';

interface Locales {
  getDefaultLocale(): Promise<unknown>;
}

/**
 * The locale of an entry that is asked for without one; empty where that is not known,
 * which no entry has.
 *
 * Seen in Strapi 5.54.0: `getDefaultLocale` of i18n's service `locales`. Where it is missing, an entry
 * without a locale is taken for none that is stored, so that nothing is merged into another's. It can go
 * once Strapi's documents answer with the locale that they were asked for by default.
 */
export async function findDefaultLocale(strapi: Core.Strapi): Promise<string> {
  const locales = findService<Locales>(strapi, 'i18n', 'locales');
  if (typeof locales?.getDefaultLocale !== 'function') {
    reportMissing(strapi, 'default locale of i18n', 'entries without a locale are unknown');
    return '';
  }
  const locale = await locales.getDefaultLocale();
  return typeof locale === 'string' ? locale : '';
}
