import {
  DEFAULT_HIDDEN_ATTRIBUTE,
  VARIANT_META_FIELDS,
  VARIANTS_ATTRIBUTE,
} from '../../../../core/decision';
import type { ModelSchema } from '../../schema/model-schema';

/** A field that the plugin injected, as roles name it, and what a role must have to get it. */
export interface VariantField {
  /** Such as `hero.segmentVariants.heading`. */
  path: string;
  /** The field that it goes with, such as `hero.heading`; for meta fields the owner, such as `hero`. */
  source: string;
  /** The list of variants that it is in, such as `hero.segmentVariants`; else its own path. */
  list: string;
}

type FindComponent = (uid: string) => ModelSchema | undefined;

/** As deep as Strapi itself goes when it lists the fields of a role. */
const MAX_DEPTH = 15;

/**
 * The injected fields of a content type as its roles name them: paths to the leaves, through
 * components but not into dynamic zones, which a role has as a whole.
 */
export function listVariantFields(
  model: ModelSchema,
  findComponent: FindComponent,
): VariantField[] {
  return listBelow(model, findComponent, '', 0);
}

function listBelow(
  model: ModelSchema,
  findComponent: FindComponent,
  prefix: string,
  depth: number,
): VariantField[] {
  if (depth > MAX_DEPTH) {
    return [];
  }
  const owner = prefix === '' ? '' : prefix.slice(0, -1);
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const path = `${prefix}${name}`;
    const component =
      attribute.component === undefined ? undefined : findComponent(attribute.component);
    if (name === DEFAULT_HIDDEN_ATTRIBUTE) {
      return [{ path, source: owner, list: path }];
    }
    if (component === undefined) {
      return [];
    }
    return name === VARIANTS_ATTRIBUTE
      ? listRowFields(component, findComponent, { path, owner, prefix })
      : listBelow(component, findComponent, `${path}.`, depth + 1);
  });
}

function listRowFields(
  row: ModelSchema,
  findComponent: FindComponent,
  place: { path: string; owner: string; prefix: string },
): VariantField[] {
  const meta: ReadonlySet<string> = new Set(VARIANT_META_FIELDS);
  return Object.keys(row.attributes).flatMap((name) =>
    meta.has(name)
      ? [{ path: `${place.path}.${name}`, source: place.owner, list: place.path }]
      : listLeaves(row, name, findComponent, 0).map((leaf) => ({
          path: `${place.path}.${leaf}`,
          source: `${place.prefix}${leaf}`,
          list: place.path,
        })),
  );
}

/** The leaves of one field, without variants: those of a variant's own components do not count. */
function listLeaves(
  model: ModelSchema,
  name: string,
  findComponent: FindComponent,
  depth: number,
): string[] {
  const uid = model.attributes[name]?.component;
  const component = uid === undefined ? undefined : findComponent(uid);
  if (component === undefined || depth > MAX_DEPTH) {
    return [name];
  }
  const leaves = Object.keys(component.attributes)
    .filter((field) => field !== VARIANTS_ATTRIBUTE && field !== DEFAULT_HIDDEN_ATTRIBUTE)
    .flatMap((field) => listLeaves(component, field, findComponent, depth + 1));
  return leaves.map((leaf) => `${name}.${leaf}`);
}
