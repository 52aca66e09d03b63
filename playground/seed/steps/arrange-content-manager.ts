import type { Core } from '@strapi/strapi';

/** What lists show, instead of the first few fields. */
const LIST_COLUMNS: Record<string, string[]> = {
  'api::page.page': ['title', 'slug'],
  'api::product.product': ['image', 'name', 'price', 'badge', 'inStock'],
  'api::article.article': ['cover', 'title', 'author', 'publishedOn'],
  'api::category.category': ['image', 'name', 'slug'],
  'api::author.author': ['portrait', 'name', 'role'],
};

/** The field that names a block in the dynamic zone. */
const BLOCK_NAMES: Record<string, string> = { 'shared.hero': 'heading' };

/** Arranges the lists and the names of blocks as a shop would. */
export async function arrangeContentManager(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager');
  const types = contentManager.service('content-types');
  const components = contentManager.service('components');

  for (const [uid, list] of Object.entries(LIST_COLUMNS)) {
    const type = types.findContentType(uid);
    const { settings, metadatas, layouts } = await types.findConfiguration(type);
    await types.updateConfiguration(type, { settings, metadatas, layouts: { ...layouts, list } });
  }
  for (const [uid, mainField] of Object.entries(BLOCK_NAMES)) {
    const component = components.findComponent(uid);
    const { settings, metadatas, layouts } = await components.findConfiguration(component);
    await components.updateConfiguration(component, {
      settings: { ...settings, mainField },
      metadatas,
      layouts,
    });
  }
}
