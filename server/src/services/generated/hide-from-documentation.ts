import type { Core } from '@strapi/strapi';
import {
  DEFAULT_HIDDEN_ATTRIBUTE,
  VARIANT_META_FIELDS,
  VARIANTS_ATTRIBUTE,
} from '../../../../core/decision';
import { isRecord } from '../../../../core/json';
import { mutateDocumentation } from '../../strapi/mutate-documentation';

/** All but the one that only blocks have. */
const META_FIELDS = VARIANT_META_FIELDS.filter((name) => name !== 'variantHidden');
const HIDDEN: ReadonlySet<string> = new Set([VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE]);

/**
 * Keeps variants out of what `@strapi/plugin-documentation` writes into a project: it does not ask
 * whether an attribute is private. The project's own function for changes runs after it.
 */
export function hideFromDocumentation(strapi: Core.Strapi): void {
  mutateDocumentation(strapi, hideVariants);
}

/** Takes out, in place, what the plugin added to schemas, and the schemas that are its own. */
function hideVariants(documentation: unknown): void {
  if (!isRecord(documentation)) {
    return;
  }
  const { components } = documentation;
  if (isRecord(components) && isRecord(components.schemas)) {
    for (const [name, schema] of Object.entries(components.schemas)) {
      if (isOfVariants(schema)) {
        delete components.schemas[name];
      }
    }
  }
  hideProperties(documentation);
}

/** Told by its fields: the name is made from the component's in a way of the other plugin's. */
function isOfVariants(schema: unknown): boolean {
  const properties = isRecord(schema) && isRecord(schema.properties) ? schema.properties : {};
  return META_FIELDS.every((name) => Object.hasOwn(properties, name));
}

function hideProperties(node: unknown): void {
  if (Array.isArray(node)) {
    node.forEach(hideProperties);
  } else if (isRecord(node)) {
    if (isRecord(node.properties)) {
      for (const name of HIDDEN) {
        delete node.properties[name];
      }
    }
    if (Array.isArray(node.required)) {
      node.required = (node.required as unknown[]).filter((name) => !HIDDEN.has(name as string));
    }
    Object.values(node).forEach(hideProperties);
  }
}
