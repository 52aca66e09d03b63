import type { Core } from '@strapi/strapi';
import type {
  FieldState,
  ReadableValue,
  VariantChange,
} from '../../../../../core/contracts/journal';
import { isRecord, toRecords } from '../../../../../core/json';
import { getModel } from '../../../schema/get-model';
import type { AttributeSchema } from '../../../schema/model-schema';
import { findReadableTitles } from '../../title/load-related-titles';

const NAMED_TYPES: ReadonlySet<string> = new Set(['media', 'relation', 'component', 'dynamiczone']);

const FILE_UID = 'plugin::upload.file';

type Presented = Pick<VariantChange, 'place' | 'fields'>;

interface NamedState {
  attribute: AttributeSchema;
  state: Extract<FieldState, { kind: 'value' }>;
}

/** Names by uid and document id, or by a file's hash. */
type Names = Map<string, Map<string, string>>;

/**
 * Adds to values that refer to files and entries, and to components, what people call them: a
 * file's name, and an entry's title where the reader may see it.
 */
export async function nameReferences(
  strapi: Core.Strapi,
  uid: string,
  variants: readonly Presented[],
  userAbility: unknown,
): Promise<void> {
  const states = variants.flatMap((variant) => listNamedStates(strapi, uid, variant));
  const asked = new Map<string, Set<string>>();
  for (const { attribute, state } of states) {
    collect(strapi, attribute, state.value, asked);
  }
  const names: Names = new Map();
  for (const [target, ids] of asked) {
    names.set(
      target,
      target === FILE_UID
        ? await loadFileNames(strapi, [...ids])
        : await loadTitles(strapi, target, [...ids], userAbility),
    );
  }
  for (const { attribute, state } of states) {
    state.readable = read(strapi, attribute, state.value, names);
    state.value = withoutPasswords(strapi, attribute, state.value);
  }
}

/** A value without the passwords of the components in it. */
function withoutPasswords(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  value: unknown,
): unknown {
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => withoutPasswords(strapi, attribute, item));
  }
  return isRecord(value)
    ? {
        ...(value.__component !== undefined && { __component: value.__component }),
        ...Object.fromEntries(
          listInner(strapi, attribute, value).map(([inner, below, name]) => [
            name,
            withoutPasswords(strapi, inner, below),
          ]),
        ),
      }
    : value;
}

function listNamedStates(
  strapi: Core.Strapi,
  uid: string,
  { place, fields }: Presented,
): NamedState[] {
  const owner = place.at(-1)?.component ?? uid;
  const attributes = hasModel(strapi, owner) ? getModel(strapi, owner).attributes : {};
  return fields.flatMap(({ name, before, after }) => {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return attribute === undefined || !NAMED_TYPES.has(attribute.type)
      ? []
      : [before, after].flatMap((state) => (state.kind === 'value' ? [{ attribute, state }] : []));
  });
}

function collect(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  value: unknown,
  asked: Map<string, Set<string>>,
): void {
  for (const item of toRecords(value)) {
    if (attribute.type === 'media') {
      [item.file, item.hash].filter(isText).forEach((id) => ask(FILE_UID, id));
    } else if (attribute.type === 'relation') {
      const target = attribute.target ?? item.type;
      if (isText(target) && isText(item.documentId) && hasModel(strapi, target)) {
        ask(target, item.documentId);
      }
    } else {
      for (const [inner, below] of listInner(strapi, attribute, item)) {
        collect(strapi, inner, below, asked);
      }
    }
  }

  function ask(target: string, id: string): void {
    asked.set(target, (asked.get(target) ?? new Set()).add(id));
  }
}

function read(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  value: unknown,
  names: Names,
): ReadableValue {
  if (!NAMED_TYPES.has(attribute.type)) {
    return { kind: 'plain', value };
  }
  const items = toRecords(value).map((item): ReadableValue => {
    if (attribute.type === 'media') {
      const files = names.get(FILE_UID);
      const name = files?.get(String(item.file)) ?? files?.get(String(item.hash)) ?? null;
      return { kind: 'name', name };
    }
    if (attribute.type === 'relation') {
      const titles = names.get(String(attribute.target ?? item.type));
      return { kind: 'name', name: titles?.get(String(item.documentId)) ?? null };
    }
    const component = findComponent(attribute, item);
    return {
      kind: 'block',
      component,
      name: findDisplayName(strapi, component),
      fields: listInner(strapi, attribute, item).map(([inner, below, name]) => ({
        name,
        value: read(strapi, inner, below, names),
      })),
    };
  });
  return { kind: 'list', items };
}

function findDisplayName(strapi: Core.Strapi, uid: string): string {
  const { displayName } = hasModel(strapi, uid) ? getModel(strapi, uid).info : {};
  return displayName ?? uid;
}

function listInner(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  item: Record<string, unknown>,
): [AttributeSchema, unknown, string][] {
  const component = findComponent(attribute, item);
  const attributes = hasModel(strapi, component) ? getModel(strapi, component).attributes : {};
  return Object.entries(item).flatMap(([name, value]) => {
    const inner = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return inner === undefined || inner.type === 'password' ? [] : [[inner, value, name]];
  });
}

function findComponent({ component }: AttributeSchema, item: Record<string, unknown>): string {
  return component ?? String(item.__component);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function hasModel(strapi: Core.Strapi, uid: string): boolean {
  return Object.hasOwn(strapi.contentTypes, uid) || strapi.components[uid as never] !== undefined;
}

async function loadFileNames(
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const files: { documentId: string; hash: string; name: string }[] = await strapi.db
    .query(FILE_UID)
    .findMany({
      select: ['documentId', 'hash', 'name'],
      where: { $or: [{ documentId: { $in: ids } }, { hash: { $in: ids } }] },
    });
  return new Map(
    files.flatMap(({ documentId, hash, name }) => [
      [hash, name],
      [documentId, name],
    ]),
  );
}

async function loadTitles(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly string[],
  userAbility: unknown,
): Promise<Map<string, string>> {
  const found = await findReadableTitles(strapi, uid, { documentId: { $in: ids } }, userAbility);
  return new Map(found.map(({ documentId, title }) => [documentId, title]));
}
