import type { Core } from '@strapi/strapi';
import { lookInside } from './look-inside';

interface Component {
  attributes: object;
}

/**
 * Runs what reads the schemas of components, as if they had no attributes of these names.
 *
 * Seen in Strapi 5.54.0: Strapi reads `strapi.components` at each use, and the objects in it may change.
 * Where one has no attributes it is passed over. It can go once Strapi leaves private attributes of
 * components out of the tools' schemas.
 *
 * @param make is done when it returns: nothing else may see the schemas meanwhile
 */
export function withoutAttributes<T>(
  strapi: Core.Strapi,
  names: ReadonlySet<string>,
  make: () => T,
): T {
  const components = lookInside(() => Object.values(strapi.components) as unknown as Component[]);
  const shown = (components ?? []).flatMap((component) => {
    const entries = Object.entries(component.attributes ?? {});
    const kept = entries.filter(([name]) => !names.has(name));
    const { attributes } = component;
    return kept.length === entries.length ? [] : [{ component, attributes, kept }];
  });
  try {
    for (const { component, kept } of shown) {
      component.attributes = Object.fromEntries(kept);
    }
    return make();
  } finally {
    for (const { component, attributes } of shown) {
      component.attributes = attributes;
    }
  }
}
