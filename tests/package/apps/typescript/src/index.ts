import type { Core } from '@strapi/strapi';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.SEED === 'no') {
      return;
    }
    await strapi.documents('plugin::personalization.segment').create({
      data: {
        key: 'norway',
        name: 'Norway',
        active: true,
        rule: {
          combinator: 'and',
          rules: [{ field: 'geo.country', operator: '=', value: 'NO' }],
        },
      },
    });
    await strapi.documents('api::page.page').create({
      data: {
        heading: 'Out there',
        segmentVariants: [
          { variantSegments: ['norway'], variantOverrides: ['heading'], heading: 'Ut på tur' },
        ],
      },
      status: 'published',
    });
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: 'api::page.page.find', role: role.id } });
  },
};
