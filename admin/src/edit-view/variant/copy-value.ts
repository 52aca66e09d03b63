import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';
import type { AttributeLayout } from '../layout/edit-layout';
import { joinPath } from './path';
import { readRowId } from './row-id';

/** The attributes of components by uid. */
export type ComponentSchemas = Readonly<
  Record<string, { attributes: Record<string, AttributeLayout> } | undefined>
>;

/** Where a relation is stored: the model, the row's id (or the document's), the field. */
export interface RelationSource {
  model: string;
  /** `null` where the row was never saved. */
  id: string | null;
  field: string;
}

/** A relation in a copied value. A form holds the changes to a relation only, so it must be read. */
export interface CopiedRelation {
  source: RelationSource;
  /** What was connected and disconnected since the last save. */
  changes: unknown;
  /** Its place in the copy; empty where the copy is the relation. */
  path: string;
}

export interface Copy {
  value: unknown;
  relations: CopiedRelation[];
}

/** What is left out of copies: what belongs to the original row, and variants, which do not nest. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  VARIANTS_ATTRIBUTE,
  DEFAULT_HIDDEN_ATTRIBUTE,
]);

type Place = { source: RelationSource; path: string };

/**
 * A copy of a form value for another row. The relations in it are empty, and listed with where to
 * read them.
 */
export function copyValue(
  value: unknown,
  attribute: AttributeLayout,
  schemas: ComponentSchemas,
  source: RelationSource,
): Copy {
  const relations: CopiedRelation[] = [];
  const copied = copyAt(value, attribute, { source, path: '' });
  return { value: copied, relations };

  function copyAt(current: unknown, { type, component }: AttributeLayout, place: Place): unknown {
    if (type === 'relation') {
      relations.push({ ...place, changes: current });
      return { connect: [], disconnect: [] };
    }
    if (type !== 'component' && type !== 'dynamiczone') {
      return current === undefined ? null : structuredClone(current);
    }
    if (Array.isArray(current)) {
      return current.map((item: unknown, index) =>
        copyComponent(item, component, joinPath(place.path, index)),
      );
    }
    return copyComponent(current, component, place.path);
  }

  function copyComponent(item: unknown, component: string | undefined, path: string): unknown {
    if (typeof item !== 'object' || item === null) {
      return null;
    }
    const row = item as Record<string, unknown>;
    const uid = component ?? String(row.__component);
    const attributes = schemas[uid]?.attributes ?? {};
    const id = readRowId(row);
    return Object.fromEntries(
      Object.entries(row)
        .filter(([name]) => !LEFT_OUT.has(name))
        .map(([name, value]) => {
          const attribute = attributes[name];
          const place = { source: { model: uid, id, field: name }, path: joinPath(path, name) };
          return [name, attribute === undefined ? value : copyAt(value, attribute, place)];
        }),
    );
  }
}
