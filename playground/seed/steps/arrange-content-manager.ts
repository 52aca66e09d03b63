import type { Core } from '@strapi/strapi';

/** What lists show, instead of the first few fields. */
const LIST_COLUMNS: Record<string, string[]> = {
  'api::page.page': ['title', 'slug'],
  'api::product.product': ['image', 'name', 'price', 'badge', 'inStock'],
  'api::article.article': ['cover', 'title', 'author', 'publishedOn'],
  'api::category.category': ['image', 'name', 'slug'],
  'api::author.author': ['portrait', 'name', 'role'],
};

/** The field that names a block in the dynamic zone, where it is not the first. */
const MAIN_FIELDS: Record<string, string> = { 'shared.hero': 'heading' };

interface Labels {
  edit?: { label?: string };
  list?: { label?: string };
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Labels>;
  layouts: Record<string, unknown>;
}

/** Arranges lists, the names of blocks and the labels of fields as a shop would. */
export async function arrangeContentManager(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager');

  const types = contentManager.service('content-types');
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (!uid.startsWith('api::')) {
      continue;
    }
    const type = types.findContentType(uid);
    await types.updateConfiguration(type, arrange(uid, await types.findConfiguration(type)));
  }

  const components = contentManager.service('components');
  for (const uid of Object.keys(strapi.components)) {
    // The plugin arranges the components that it adds itself.
    if (uid.startsWith('personalization.')) {
      continue;
    }
    const component = components.findComponent(uid);
    const configuration = await components.findConfiguration(component);
    await components.updateConfiguration(component, arrange(uid, configuration));
  }
}

function arrange(uid: string, { settings, metadatas, layouts }: Configuration): Configuration {
  const mainField = MAIN_FIELDS[uid];
  const list = LIST_COLUMNS[uid];
  return {
    settings: mainField ? { ...settings, mainField } : settings,
    metadatas: Object.fromEntries(
      Object.entries(metadatas).map(([name, labels]) => [name, relabel(name, labels)]),
    ),
    layouts: list ? { ...layouts, list } : layouts,
  };
}

/** Strapi labels a field by its name, `inStock`; people read "In stock". Other labels stay. */
function relabel(name: string, { edit, list, ...rest }: Labels): Labels {
  const label = sentenceCase(name);
  return {
    ...rest,
    ...(edit && { edit: edit.label === name ? { ...edit, label } : edit }),
    ...(list && { list: list.label === name ? { ...list, label } : list }),
  };
}

function sentenceCase(name: string): string {
  const words = name
    .replace(/([A-Z])/g, ' $1')
    .replace(/ Alt$/, ' alternative text')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
