const page = 'api::page.page';

module.exports = {
  'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
  seo: { enabled: true },
  'color-picker': { enabled: true },
  'multi-select': { enabled: true },
  ckeditor: { enabled: true },
  'config-sync': { enabled: true },
  'strapi-v5-plugin-populate-deep': { enabled: true },
  navigation: {
    enabled: true,
    config: { contentTypes: [page], contentTypesNameFields: { [page]: ['heading'] } },
  },
  'rest-cache': {
    enabled: true,
    config: { strategy: { enableXCacheHeaders: true, contentTypes: [page] } },
  },
};
