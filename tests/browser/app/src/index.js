'use strict';

const PUBLIC_ACTIONS = ['page', 'article', 'author', 'home-page'].flatMap((name) =>
  ['find', 'findOne'].map((action) => `api::${name}.${name}.${action}`),
);

module.exports = {
  register({ strapi }) {
    strapi.customFields.register({ name: 'color', type: 'string' });
  },

  /** Content in two languages that anybody may read, whatever the tests make of it. */
  async bootstrap({ strapi }) {
    await addLocale(strapi, { code: 'nb', name: 'Norwegian Bokmål (nb)' });
    await openToPublic(strapi);
  },
};

async function addLocale(strapi, locale) {
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode(locale.code))) await locales.create(locale);
}

async function openToPublic(strapi) {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of PUBLIC_ACTIONS) {
    const where = { action, role: role.id };
    if (!(await permissions.findOne({ where }))) await permissions.create({ data: where });
  }
}
