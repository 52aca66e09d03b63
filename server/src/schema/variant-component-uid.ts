import type { ModelSchema } from './model-schema';

/** The category of all components that the plugin makes. */
export const VARIANT_CATEGORY = 'personalization';

/**
 * The uid of the component that holds an owner's variants, such as `personalization.page` for
 * `api::page.page` and `personalization.component--shared--hero` for the component `shared.hero`.
 * Two hyphens part the names, which have single ones themselves: `blog.post` is not `blog-post`.
 */
export function getVariantComponentUid(owner: Pick<ModelSchema, 'uid' | 'modelType'>): string {
  return `${VARIANT_CATEGORY}.${nameOwner(owner)}`;
}

/** Tells whether the plugin made the component; a project may use the same category. */
export function isVariantComponent({ pluginOptions }: Pick<ModelSchema, 'pluginOptions'>): boolean {
  return pluginOptions?.personalization?.isVariant === true;
}

function nameOwner({ uid, modelType }: Pick<ModelSchema, 'uid' | 'modelType'>): string {
  if (modelType === 'component') {
    return `component--${uid.replace('.', '--')}`;
  }
  const [namespace = '', rest = ''] = uid.split('::');
  const [container = '', name = ''] = rest.split('.');
  const own = container === name ? name : `${container}--${name}`;
  return namespace === 'api' ? own : `${namespace}--${own}`;
}
