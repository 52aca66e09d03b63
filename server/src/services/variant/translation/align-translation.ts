import {
  DEFAULT_HIDDEN_ATTRIBUTE,
  readStringList,
  VARIANT_META_FIELDS,
  VARIANTS_ATTRIBUTE,
} from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';

type Row = Record<string, unknown>;
type FindSchema = (uid: string) => ModelSchema | undefined;

/** Where translated content comes from, and what it is written over. */
interface Versions {
  source: unknown;
  /** The same place of the locale that is written, where it is there already. */
  stored: unknown;
}

/** What is not translated: Strapi takes it from the same place of another version. */
const UNTRANSLATED: ReadonlySet<string> = new Set(['media', 'relation', 'boolean', 'enumeration']);

/**
 * The data of a translation in which each variant is the one that it is a translation of: the
 * place in the source's list says which, its meta fields are those of the locale's own variant of
 * that key, else the source's, and so are its files, relations and choices. Variants that only the
 * locale has stay, and blocks keep their rows and stay hidden.
 */
export function alignTranslation(
  data: Row,
  model: ModelSchema,
  { source, stored }: Versions,
  findSchema: FindSchema,
): Row {
  const result = { ...data };
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (!Object.hasOwn(result, name) || !isComponents(attribute)) {
      continue;
    }
    const below = { source: readField(source, name), stored: readField(stored, name) };
    if (name !== VARIANTS_ATTRIBUTE) {
      result[name] = alignBlocks(result[name], attribute, below, findSchema);
    } else if (Array.isArray(below.source)) {
      const schema = findSchema(attribute.component ?? '');
      result[name] = alignVariants(toList(result[name]), below, schema, findSchema);
    } else {
      delete result[name];
    }
  }
  return result;
}

function alignBlocks(
  value: unknown,
  attribute: AttributeSchema,
  { source, stored }: Versions,
  findSchema: FindSchema,
): unknown {
  if (Array.isArray(value)) {
    return value.map((block, index) =>
      alignBlock(
        block,
        attribute,
        { source: readItem(source, index), stored: readItem(stored, index) },
        findSchema,
      ),
    );
  }
  return alignBlock(value, attribute, { source, stored }, findSchema);
}

function alignBlock(
  block: unknown,
  attribute: AttributeSchema,
  versions: Versions,
  findSchema: FindSchema,
): unknown {
  const uid = attribute.component ?? readField(block, '__component');
  const schema = typeof uid === 'string' ? findSchema(uid) : undefined;
  if (!isRecord(block) || schema === undefined) {
    return block;
  }
  const source = ofSameComponent(versions.source, block);
  const stored = ofSameComponent(versions.stored, block);
  const aligned = alignTranslation(block, schema, { source, stored }, findSchema);
  const id = readField(stored, 'id');
  const isHidden = [source, stored].some(
    (version) => readField(version, DEFAULT_HIDDEN_ATTRIBUTE) === true,
  );
  return {
    ...aligned,
    ...(id !== undefined && { id }),
    ...(Object.hasOwn(schema.attributes, DEFAULT_HIDDEN_ATTRIBUTE) && {
      [DEFAULT_HIDDEN_ATTRIBUTE]: isHidden,
    }),
  };
}

function alignVariants(
  rows: readonly unknown[],
  { source, stored }: Versions,
  schema: ModelSchema | undefined,
  findSchema: FindSchema,
): Row[] {
  const own = toList(stored).filter(isRecord);
  const findOwn = (key: unknown) =>
    typeof key === 'string' ? own.find(({ variantKey }) => variantKey === key) : undefined;
  const sources = toList(source).filter(isRecord);
  const translated = sources.flatMap((variant, index): Row[] => {
    const row = rows[index];
    const before = findOwn(variant.variantKey);
    if (isRecord(row) && schema !== undefined) {
      return [alignVariant(row, variant, before, schema, findSchema)];
    }
    return before === undefined ? [] : [keepRow(before)];
  });
  const keys = new Set(sources.map(({ variantKey }) => variantKey));
  return [...translated, ...own.filter(({ variantKey }) => !keys.has(variantKey)).map(keepRow)];
}

function alignVariant(
  row: Row,
  source: Row,
  before: Row | undefined,
  schema: ModelSchema,
  findSchema: FindSchema,
): Row {
  const overridden = readStringList(before?.variantOverrides);
  const result = takeUntranslated(row, schema, findSchema, (name) =>
    overridden.includes(name) ? before?.[name] : source[name],
  );
  const { variantDefaults: _, ...meta } = pickMeta(source);
  Object.assign(result, meta, before === undefined ? {} : pickMeta(before));
  result.variantOverrides = [
    ...new Set([...overridden, ...readStringList(source.variantOverrides)]),
  ];
  if (before?.id !== undefined) {
    result.id = before.id;
  }
  return result;
}

/** The translated texts, and from the version that each field comes from what is no text. */
function takeUntranslated(
  row: Row,
  schema: ModelSchema,
  findSchema: FindSchema,
  read: (name: string) => unknown,
): Row {
  const result = { ...row };
  VARIANT_META_FIELDS.forEach((name) => delete result[name]);
  // Within a variant nothing varies again.
  delete result[VARIANTS_ATTRIBUTE];
  delete result.id;
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (UNTRANSLATED.has(attribute.type)) {
      result[name] = read(name);
      if (result[name] === undefined) {
        delete result[name];
      }
    } else if (isComponents(attribute) && Object.hasOwn(result, name)) {
      result[name] = takeBelow(result[name], attribute, read(name), findSchema);
    }
  }
  return result;
}

function takeBelow(
  value: unknown,
  attribute: AttributeSchema,
  from: unknown,
  findSchema: FindSchema,
): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      takeBelow(item, attribute, readItem(from, index), findSchema),
    );
  }
  const uid = attribute.component ?? readField(value, '__component');
  const schema = typeof uid === 'string' ? findSchema(uid) : undefined;
  const same = isRecord(value) ? ofSameComponent(from, value) : undefined;
  return isRecord(value) && schema !== undefined
    ? takeUntranslated(value, schema, findSchema, (name) => readField(same, name))
    : value;
}

/** A variant of the locale's own, by its row alone: nothing of it changes. */
function keepRow(row: Row): Row {
  return { id: row.id, ...pickMeta(row) };
}

function pickMeta(row: Row): Row {
  return Object.fromEntries(
    VARIANT_META_FIELDS.filter((name) => Object.hasOwn(row, name)).map((name) => [name, row[name]]),
  );
}

function isComponents({ type }: AttributeSchema): boolean {
  return type === 'component' || type === 'dynamiczone';
}

function ofSameComponent(version: unknown, block: Row): unknown {
  return readField(version, '__component') === block.__component ? version : undefined;
}

function readField(version: unknown, name: string): unknown {
  return isRecord(version) && Object.hasOwn(version, name) ? version[name] : undefined;
}

function readItem(list: unknown, index: number): unknown {
  return Array.isArray(list) ? (list as unknown[])[index] : undefined;
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
