const norway = { variantSegments: ['norway'] };

async function seed(strapi) {
  await strapi.documents('plugin::personalization.segment').create({
    data: {
      key: 'norway',
      name: 'Norway',
      active: true,
      rule: { combinator: 'and', rules: [{ field: 'geo.country', operator: '=', value: 'NO' }] },
    },
  });
  const seo = { metaTitle: 'Out', segmentVariants: [{ ...norway, metaTitle: 'Ut' }] };
  const block = { text: 'Block', seo, segmentVariants: [{ ...norway, text: 'Blokk' }] };
  const own = { heading: 'Ut', colour: '#ffffff', topics: ['b'], body: '<p>Ut</p>' };
  await strapi.documents('api::page.page').create({
    data: {
      heading: 'Out there',
      colour: '#000000',
      topics: ['a'],
      body: '<p>Out there</p>',
      blocks: [{ __component: 'shared.block', ...block }],
      segmentVariants: [{ ...norway, ...own }],
    },
    status: 'published',
  });
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  await strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: 'api::page.page.find', role: role.id } });
}

module.exports = {
  async bootstrap({ strapi }) {
    if (process.env.SEED !== 'no') await seed(strapi);
  },
};
