import type { Core } from '@strapi/strapi';

/** Adds Norwegian Bokmål beside English, which Strapi makes the default on its first start. */
export async function addLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  if (await locales.findByCode('nb')) {
    return;
  }
  await locales.create({ code: 'nb', name: 'Norwegian Bokmål (nb)' });
}
