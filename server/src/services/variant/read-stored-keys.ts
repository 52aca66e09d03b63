import type { Core } from '@strapi/strapi';
import { readStringList, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { isRecord } from '../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import { findDefaultLocale } from '../../strapi/default-locale';

/** The names that a stored variant has. */
export interface StoredNames {
  segments: readonly string[];
  overrides: readonly string[];
}

/** The keys of an entry's variants as a write finds them. */
export interface StoredKeys {
  /** Keys of the stored rows that the write names by their id. */
  byRow: ReadonlyMap<object, string>;
  /** The names in those rows, and in the rows of the keys that the write names without an id. */
  names: ReadonlyMap<object, StoredNames>;
  /** Keys of variants that the write leaves as they are, since it does not name what holds them. */
  untouched: ReadonlySet<string>;
}

type Row = Record<string, unknown>;

type Populate = Record<string, unknown>;

/** Components may not hold themselves, so this only guards against a cycle that should not be there. */
const MAX_DEPTH = 12;

/** The keys that are stored with the version of an entry that a write changes or copies. */
export async function readStoredKeys(
  strapi: Core.Strapi,
  model: ModelSchema,
  write: { data: Row; documentId?: string; locale?: string; isClone: boolean },
): Promise<StoredKeys> {
  const populate = buildPopulate(strapi, model, 0);
  const stored: unknown =
    write.documentId === undefined
      ? null
      : await strapi.db.query(model.uid as never).findOne({
          select: ['id'],
          where: await findVersion(strapi, model, write.documentId, write.locale),
          populate,
        });
  const byRow = new Map<object, string>();
  const untouched = new Set<string>();
  const names = new Map<object, StoredNames>();
  compare(stored, write.data, { byRow, untouched, names }, write.isClone);
  if (!write.isClone) {
    nameByKey(write.data, collectNames(stored, new Map()), names);
  }
  return { byRow, untouched, names };
}

/** The condition that finds the version of a document which an update changes: its draft. */
export async function findVersion(
  strapi: Core.Strapi,
  model: ModelSchema,
  documentId: string,
  locale: string | undefined,
): Promise<Row> {
  return {
    documentId,
    ...(model.options?.draftAndPublish === true ? { publishedAt: null } : undefined),
    ...(model.pluginOptions?.i18n?.localized === true
      ? { locale: locale ?? (await findDefaultLocale(strapi)) }
      : undefined),
  };
}

/** Leads to every variant below a model, and to nothing else. */
function buildPopulate(strapi: Core.Strapi, model: ModelSchema, depth: number): Populate {
  const result: Populate = {};
  for (const [name, attribute] of Object.entries(depth < MAX_DEPTH ? model.attributes : {})) {
    const below = listComponents(attribute).flatMap((uid): [string, Populate][] => {
      const schema = strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
      return schema === undefined ? [] : [[uid, buildPopulate(strapi, schema, depth + 1)]];
    });
    const found = below.filter(([, populate]) => Object.keys(populate).length > 0);
    if (name === VARIANTS_ATTRIBUTE) {
      result[name] = {
        select: ['id', 'variantKey', 'variantSegments', 'variantOverrides'],
        populate: found[0]?.[1] ?? {},
      };
    } else if (found.length > 0) {
      result[name] =
        attribute.type === 'dynamiczone'
          ? { on: Object.fromEntries(found.map(([uid, populate]) => [uid, selectIds(populate)])) }
          : selectIds(found[0]?.[1] ?? {});
    }
  }
  return result;
}

const selectIds = (populate: Populate) => ({ select: ['id'], populate });

function listComponents(attribute: AttributeSchema): readonly string[] {
  return attribute.component === undefined ? (attribute.components ?? []) : [attribute.component];
}

interface Found {
  byRow: Map<object, string>;
  names: Map<object, StoredNames>;
  untouched: Set<string>;
}

/** Finds the row of a write that takes the place of a stored one. */
type FindRow = (rows: readonly unknown[], stored: Row, index: number) => Row | undefined;

/** An update replaces lists: rows that it names by their id stay, all others go. */
const findById: FindRow = (rows, stored) =>
  rows.filter(isRecord).find((row) => isSameRow(row, stored));

/** A clone lays what is written over the copied lists, row by row; the rest of them stays. */
const findByPosition: FindRow = (rows, _stored, index) => {
  const row = rows[index];
  return isRecord(row) ? row : undefined;
};

/** Walks what is stored beside what is written; what the write replaces frees its keys. */
function compare(stored: unknown, written: Row, found: Found, isClone: boolean): void {
  for (const [name, value] of Object.entries(isRecord(stored) ? stored : {})) {
    if (!Object.hasOwn(written, name)) {
      addKeys(value, found.untouched);
      continue;
    }
    const rows = toList(written[name]);
    toList(value)
      .filter(isRecord)
      .forEach((child, index) => {
        const row = (isClone ? findByPosition : findById)(rows, child, index);
        if (row !== undefined) {
          keepKey(row, child, found, isClone);
          compare(child, row, found, isClone);
        } else if (isClone) {
          addKeys(child, found.untouched);
        }
      });
  }
}

function keepKey(row: Row, stored: Row, { byRow, names }: Found, isClone: boolean): void {
  if (typeof stored.variantKey === 'string') {
    names.set(row, readNames(stored));
  }
  const isMoved = isClone && typeof row.variantKey === 'string';
  if (typeof stored.variantKey === 'string' && !isMoved) {
    byRow.set(row, stored.variantKey);
  }
}

/** The names of all stored variants by their keys. */
function collectNames(stored: unknown, found: Map<string, StoredNames>): Map<string, StoredNames> {
  for (const row of toList(stored).filter(isRecord)) {
    if (typeof row.variantKey === 'string') {
      found.set(row.variantKey, readNames(row));
    }
    Object.values(row).forEach((value) => collectNames(value, found));
  }
  return found;
}

/** Rows that were copied without their ids, or with the block they are in, still are the same. */
function nameByKey(
  written: unknown,
  stored: ReadonlyMap<string, StoredNames>,
  names: Map<object, StoredNames>,
): void {
  for (const row of stored.size === 0 ? [] : toList(written).filter(isRecord)) {
    const known = typeof row.variantKey === 'string' ? stored.get(row.variantKey) : undefined;
    if (known !== undefined && !names.has(row)) {
      names.set(row, known);
    }
    Object.values(row).forEach((value) => nameByKey(value, stored, names));
  }
}

function readNames(stored: Row): StoredNames {
  return {
    segments: readStringList(stored.variantSegments),
    overrides: readStringList(stored.variantOverrides),
  };
}

function isSameRow(written: Row, stored: Row): boolean {
  const { id } = written;
  return (
    (typeof id === 'number' || typeof id === 'string') &&
    String(id) === String(stored.id) &&
    (stored.__component === undefined || stored.__component === written.__component)
  );
}

function addKeys(value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) {
    value.forEach((item) => addKeys(item, keys));
  } else if (isRecord(value)) {
    if (typeof value.variantKey === 'string') {
      keys.add(value.variantKey);
    }
    Object.values(value).forEach((item) => addKeys(item, keys));
  }
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
