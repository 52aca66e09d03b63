import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { toRecords } from '../../../../../core/json';
import { getModel } from '../../../schema/get-model';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import type { VersionRef } from '../../../schema/version-ref';
import { hashJson } from '../content/hash-content';
import { toDocumentData } from '../versions/to-document-data';
import { readRelation } from './compare-versions';

type Row = Record<string, unknown>;

const REFERRING: ReadonlySet<string> = new Set(['component', 'dynamiczone', 'media', 'relation']);

/** A variant, or a component in one, of a form, and what it was when the form was filled. */
export interface KnownRow {
  /** Changed in place. */
  row: Row;
  /** By field, as the journal has them. */
  values: Readonly<Row>;
  component: ModelSchema;
}

/**
 * Gives a variant of a form that is to be made again what the form does not have of it: of relations
 * it sends only what changes, and what a role may not read is not in there. Passwords do not come
 * back, of which only hashes are known.
 */
export async function completeRow(
  strapi: Core.Strapi,
  { row, values, component }: KnownRow,
  version: VersionRef,
): Promise<void> {
  for (const [name, attribute] of Object.entries(component.attributes)) {
    const known = Object.hasOwn(values, name) ? values[name] : null;
    const isUnsaid = !Object.hasOwn(row, name);
    if (name === 'id' || isOurs(name) || attribute.type === 'password') {
      continue;
    }
    if (attribute.type === 'relation' || (isUnsaid && known !== null)) {
      const value = attribute.type === 'relation' ? readRelation(row[name], known) : known;
      Object.assign(row, await toDocumentData(strapi, component.uid, { [name]: value }, version));
    } else if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      await completeItems(strapi, { attribute, value: row[name], known }, version);
    }
  }
}

const isOurs = (name: string): boolean =>
  name.startsWith('variant') || name === VARIANTS_ATTRIBUTE || name === DEFAULT_HIDDEN_ATTRIBUTE;

interface Items {
  attribute: AttributeSchema;
  value: unknown;
  known: unknown;
}

/** Components are told by what they say, and those that were changed by their place. */
async function completeItems(
  strapi: Core.Strapi,
  { attribute, value, known }: Items,
  version: VersionRef,
): Promise<void> {
  const rows = toRecords(value);
  const items = toRecords(known);
  const findModel = (row: Row) => getModel(strapi, attribute.component ?? String(row.__component));
  const found = new Map<Row, Row>();
  const pair = (isSame: (row: Row, item: Row, place: number) => boolean): void => {
    for (const [place, row] of rows.entries()) {
      const left = items.filter((item) => ![...found.values()].includes(item));
      const item = left.find((each) => isSame(row, each, place));
      // What the form added has no row.
      if (!found.has(row) && item !== undefined && row.id !== undefined && row.id !== null) {
        found.set(row, item);
      }
    }
  };
  const isOfOneKind = (row: Row, item: Row): boolean => row.__component === item.__component;
  pair((row, item) => isOfOneKind(row, item) && saysTheSame(row, item, findModel(row)));
  pair((row, item, place) => isOfOneKind(row, item) && items[place] === item);
  for (const [row, values] of found) {
    await completeRow(strapi, { row, values, component: findModel(row) }, version);
  }
}

function saysTheSame(row: Row, item: Row, { attributes }: ModelSchema): boolean {
  return Object.entries(attributes)
    .filter(([name, { type }]) => !REFERRING.has(type) && name !== 'id' && Object.hasOwn(row, name))
    .every(([name]) => hashJson(row[name] ?? null) === hashJson(item[name] ?? null));
}
