import { isRecord } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';

export type FindSchema = (uid: string) => ModelSchema | undefined;

/** Fields that are made of blocks. */
export function isBlockField({ type }: AttributeSchema): boolean {
  return type === 'component' || type === 'dynamiczone';
}

/** The schema of a block in a field. */
export function schemaOfBlock(
  block: Record<string, unknown>,
  attribute: AttributeSchema,
  findSchema: FindSchema,
): ModelSchema | undefined {
  const uid = attribute.component ?? block.__component;
  return typeof uid === 'string' ? findSchema(uid) : undefined;
}

/**
 * Tells whether a value that is written is the one that was handed out at that place, or a copy of
 * it. What a copy lacks is no change: a write leaves it as it is.
 */
export function isTakenOver(
  given: unknown,
  handed: unknown,
  attribute: AttributeSchema,
  findSchema: FindSchema,
): boolean {
  if (given === handed) {
    return true;
  }
  if (isBlockField(attribute)) {
    return isSameList(given, handed, (a, b) => isBlockTakenOver(a, b, attribute, findSchema));
  }
  return attribute.type === 'relation' || attribute.type === 'media'
    ? isSameList(readTargets(given, handed), handed, isSameTarget)
    : isSameJson(given, handed);
}

/** Tells whether one block is a copy of another, its id apart, which a copy may lack. */
export function isBlockTakenOver(
  given: unknown,
  handed: unknown,
  attribute: AttributeSchema,
  findSchema: FindSchema,
): boolean {
  if (!isRecord(given) || !isRecord(handed)) {
    return (given ?? null) === (handed ?? null);
  }
  if (given.__component !== handed.__component || !mayBeSameRow(given, handed)) {
    return false;
  }
  const schema = schemaOfBlock(handed, attribute, findSchema);
  return Object.entries(given).every(([name, value]) => {
    const own = schema?.attributes[name];
    return (
      name === 'id' ||
      value === undefined ||
      (own === undefined
        ? isSameJson(value, handed[name])
        : Object.hasOwn(handed, name) && isTakenOver(value, handed[name], own, findSchema))
    );
  });
}

function mayBeSameRow(given: Record<string, unknown>, handed: Record<string, unknown>): boolean {
  return (given.id ?? null) === null || isSameId(given.id, handed.id);
}

/** A list with a list, or one value with one value; nothing is the same as nothing. */
function isSameList(
  given: unknown,
  handed: unknown,
  isSame: (given: unknown, handed: unknown) => boolean,
): boolean {
  if (Array.isArray(given) !== Array.isArray(handed)) {
    return false;
  }
  const [left, right] = [toList(given), toList(handed)];
  return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value ?? null];
}

/** A relation may be written as what it shall be: `{ set: [...] }`, a single one as well. */
function readTargets(given: unknown, handed: unknown): unknown {
  if (!isRecord(given) || !Object.hasOwn(given, 'set')) {
    return given;
  }
  const { set } = given;
  return Array.isArray(set) && !Array.isArray(handed) && set.length < 2
    ? ((set[0] ?? null) as unknown)
    : set;
}

/** Targets are named by their id or document, or are given whole. */
function isSameTarget(given: unknown, handed: unknown): boolean {
  if (!isRecord(handed)) {
    return (given ?? null) === (handed ?? null);
  }
  if (!isRecord(given)) {
    return given === handed.documentId || isSameId(given, handed.id);
  }
  return given.documentId === undefined
    ? isSameId(given.id, handed.id)
    : given.documentId === handed.documentId;
}

/** Ids come as numbers, and as texts from whoever read them in an address. */
export function isSameId(left: unknown, right: unknown): boolean {
  const isId = (id: unknown) => typeof id === 'number' || typeof id === 'string';
  return isId(left) && isId(right) && String(left) === String(right);
}

/** Equal as JSON: a date is its text, and what is undefined is not there. */
function isSameJson(left: unknown, right: unknown): boolean {
  const [a, b] = [toJsonValue(left), toJsonValue(right)];
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => isSameJson(a[name], b[name]));
  }
  return a === b;
}

function toJsonValue(value: unknown): unknown {
  return value instanceof Date ? value.toJSON() : value;
}
