import { chooseVariant, type Choice } from './choose-variant';
import type { DocumentModel, FieldTarget, FindModel } from './document-model';
import { isWithoutValue } from './required-field';
import { DEFAULT_HIDDEN_ATTRIBUTE, readStringList, VARIANTS_ATTRIBUTE } from './variant';

/** What was decided at one place of a document. Places where the default content stays are not listed. */
export interface Decision {
  /** The place in the answer's `data`, such as `blocks[0]`; empty for the entry itself. */
  path: string;
  /** Key of the variant that won. */
  variant: string;
  /** Key of the segment it won by. */
  segment: string;
  /** The block was left out; `path` is then the field it was left out of. */
  hidden?: true;
}

/** A document as the visitor gets it, with what was decided in it. */
export interface Resolved<T> {
  data: T;
  decisions: Decision[];
  /** Places whose default stays, since the variant that won has no value where one is required. */
  keptDefaults: string[];
}

/** Tells whether a field that leads to an object of this model is kept from whoever asks. */
export type IsRestricted = (target: FieldTarget, uid: string) => boolean;

/** For whom a document is resolved, and by which models. */
export interface ResolveOptions {
  findModel: FindModel;
  /** Keys of the live segments that the visitor is in. */
  matching: ReadonlySet<string>;
  /** What is decided in a field that is restricted is not told. Nothing is, unless given. */
  isRestricted?: IsRestricted | undefined;
  /** Hears of each object for which a variant won, hidden ones left out. */
  onChoice?: ((model: DocumentModel, value: Item, choice: Choice) => void) | undefined;
  /** Hears of each object that may vary and comes without the list of its variants. */
  onUnread?: ((model: DocumentModel) => void) | undefined;
  /** Hears of each entry what it was resolved to. */
  onResolved?: ((model: DocumentModel, value: Item, result: Item) => void) | undefined;
}

type Item = Record<string, unknown>;

interface Walk extends ResolveOptions {
  decisions: Decision[];
  keptDefaults: string[];
  /** Inside a component that is itself a variant's value: a variant is chosen whole, so its own variants do not count. */
  insideVariant: boolean;
}

const LEFT_OUT = Symbol('left out');

/**
 * Applies the visitor's segments to a document or a list of documents that carries all its variants.
 *
 * At each object that has variants the first matching one wins, whole; the walk then goes on into
 * the result. The answer holds no variant lists, and the given document is not changed.
 *
 * @param data a document, a list of documents, or `null`, with `segmentVariants` populated
 * @param uid the model of the document
 */
export function resolveDocument<T>(data: T, uid: string, options: ResolveOptions): Resolved<T> {
  const walk: Walk = { ...options, decisions: [], keptDefaults: [], insideVariant: false };
  const model = options.findModel(uid);
  if (model === undefined) {
    return { data, decisions: [], keptDefaults: [] };
  }
  const resolved = Array.isArray(data)
    ? data.map((item, index) => resolveEntry(item, model, `[${index}]`, walk))
    : resolveEntry(data, model, '', walk);
  return { data: resolved as T, decisions: walk.decisions, keptDefaults: walk.keptDefaults };
}

/**
 * Applies the visitor's segments to what one field of a document holds, where that was read by
 * itself: `null`, an object, or a list of objects, with `segmentVariants` populated.
 *
 * @param place.path of the field in the answer
 * @param place.isInsideVariant whether the field's value is, or is part of, a variant's own
 */
export function resolveFieldValue<T>(
  value: T,
  target: FieldTarget,
  place: { path: string; isInsideVariant: boolean },
  options: ResolveOptions,
): Resolved<T> {
  const walk: Walk = {
    ...options,
    decisions: [],
    keptDefaults: [],
    insideVariant: place.isInsideVariant,
  };
  const data = resolveField(value, target, place.path, walk);
  return { data: data as T, decisions: walk.decisions, keptDefaults: walk.keptDefaults };
}

function resolveEntry(value: unknown, model: DocumentModel, path: string, walk: Walk): unknown {
  if (!isItem(value)) {
    return value;
  }
  const choice = chooseFor(value, model, walk);
  if (choice !== null) {
    recordChoice(choice, path, walk);
    walk.onChoice?.(model, value, choice);
  }
  const result = resolveFields(value, choice, model, path, walk);
  walk.onResolved?.(model, value, result);
  return result;
}

function resolveBlock(
  value: Item,
  model: DocumentModel,
  place: { path: string; parentPath: string },
  walk: Walk,
): unknown {
  const choice = chooseFor(value, model, walk);
  if (choice === null) {
    return value[DEFAULT_HIDDEN_ATTRIBUTE] === true && !walk.insideVariant
      ? LEFT_OUT
      : resolveFields(value, null, model, place.path, walk);
  }
  if (choice.variant.variantHidden === true) {
    recordChoice(choice, place.parentPath, walk, true);
    return LEFT_OUT;
  }
  recordChoice(choice, place.path, walk);
  walk.onChoice?.(model, value, choice);
  return resolveFields(value, choice, model, place.path, walk);
}

function chooseFor(value: Item, model: DocumentModel, walk: Walk): Choice | null {
  if (model.varyingFields.size === 0 || walk.insideVariant) {
    return null;
  }
  // Strapi gives an empty list where there are none; a count of blocks is no block.
  if (value[VARIANTS_ATTRIBUTE] === undefined && Object.hasOwn(value, 'id')) {
    walk.onUnread?.(model);
  }
  return chooseVariant(value[VARIANTS_ATTRIBUTE], walk.matching);
}

function recordChoice(choice: Choice, path: string, walk: Walk, hidden = false): void {
  const decision: Decision = {
    path,
    variant: choice.variant.variantKey ?? '',
    segment: choice.segment,
  };
  walk.decisions.push(hidden ? { ...decision, hidden } : decision);
}

function resolveFields(
  value: Item,
  choice: Choice | null,
  model: DocumentModel,
  path: string,
  walk: Walk,
): Item {
  const overridden = readOverrides(value, choice, model);
  const place = (name: string) => (path === '' ? name : `${path}.${name}`);
  const result: Item = {};
  for (const [name, own] of Object.entries(value)) {
    if (name === VARIANTS_ATTRIBUTE || name === DEFAULT_HIDDEN_ATTRIBUTE) {
      continue;
    }
    const target = model.fields.get(name);
    const required = model.requiredFields.get(name);
    let isOverridden = choice !== null && overridden.has(name);
    if (isOverridden && required && isWithoutValue(choice?.variant[name], required)) {
      walk.keptDefaults.push(place(name));
      isOverridden = false;
    }
    const current = isOverridden ? (choice?.variant[name] ?? emptyLike(own, target)) : own;
    result[name] =
      target === undefined
        ? current
        : resolveField(
            current,
            target,
            place(name),
            isOverridden ? { ...walk, insideVariant: true } : walk,
          );
  }
  return result;
}

function resolveField(value: unknown, target: FieldTarget, path: string, walk: Walk): unknown {
  if (!Array.isArray(value)) {
    const resolved = resolveItem(value, target, { path, parentPath: path }, walk);
    return resolved === LEFT_OUT ? null : resolved;
  }
  const items: unknown[] = [];
  for (const item of value) {
    // Places are those in the answer: what is left out takes no place.
    const place = { path: `${path}[${items.length}]`, parentPath: path };
    const resolved = resolveItem(item, target, place, walk);
    if (resolved !== LEFT_OUT) {
      items.push(resolved);
    }
  }
  return items;
}

function resolveItem(
  value: unknown,
  target: FieldTarget,
  place: { path: string; parentPath: string },
  walk: Walk,
): unknown {
  if (!isItem(value)) {
    return value;
  }
  const uid = uidOfItem(value, target);
  const model = uid === undefined ? undefined : walk.findModel(uid);
  if (model === undefined) {
    return value;
  }
  // What is restricted is resolved all the same: to leave it out of the answer is not for this walk.
  const told =
    walk.isRestricted?.(target, model.uid) === true
      ? { ...walk, decisions: [], keptDefaults: [] }
      : walk;
  return target.kind === 'component' || target.kind === 'dynamiczone'
    ? resolveBlock(value, model, place, told)
    : resolveEntry(value, model, place.path, { ...told, insideVariant: false });
}

/** The model of what a field leads to; `undefined` where the item does not say. */
export function uidOfItem(item: Item, target: FieldTarget): string | undefined {
  if (target.kind === 'component' || target.kind === 'relation') {
    return target.uid;
  }
  const uid = item[target.kind === 'dynamiczone' ? '__component' : '__type'];
  return typeof uid === 'string' ? uid : undefined;
}

/** The overridden fields that may vary and that the query asked for: what it left out is not added. */
function readOverrides(
  value: Item,
  choice: Choice | null,
  model: DocumentModel,
): ReadonlySet<string> {
  if (choice === null) {
    return new Set();
  }
  return new Set(
    readStringList(choice.variant.variantOverrides).filter(
      (name) => model.varyingFields.has(name) && Object.hasOwn(value, name),
    ),
  );
}

/** A list of blocks or entries that a variant empties stays a list; JSON and text become null. */
function emptyLike(value: unknown, target: FieldTarget | undefined): unknown {
  return Array.isArray(value) && target !== undefined ? [] : null;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
