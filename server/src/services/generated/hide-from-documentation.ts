import type { Core } from '@strapi/strapi';
import {
  DEFAULT_HIDDEN_ATTRIBUTE,
  VARIANT_META_FIELDS,
  VARIANTS_ATTRIBUTE,
} from '../../../../core/decision';
import { isRecord } from '../../../../core/json';

type Mutate = (documentation: Record<string, unknown>) => void;

const SETTINGS = 'plugin::documentation.x-strapi-config';
/** All but the one that only blocks have. */
const META_FIELDS = VARIANT_META_FIELDS.filter((name) => name !== 'variantHidden');
const HIDDEN: ReadonlySet<string> = new Set([VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE]);

/**
 * Keeps variants out of what `@strapi/plugin-documentation` writes into a project: it does not ask
 * whether an attribute is private. Done by the function that it offers projects for changes of any
 * kind; the project's own runs after it. Seen with version 5.54.
 */
export function hideFromDocumentation(strapi: Core.Strapi): void {
  const settings = strapi.config.get<unknown>(SETTINGS);
  if (strapi.plugins.documentation === undefined || !isRecord(settings)) {
    return;
  }
  const ofProject = settings.mutateDocumentation as Mutate | null | undefined;
  const mutateDocumentation: Mutate = (documentation) => {
    hideVariants(documentation);
    ofProject?.(documentation);
  };
  strapi.config.set(SETTINGS, { ...settings, mutateDocumentation });
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
