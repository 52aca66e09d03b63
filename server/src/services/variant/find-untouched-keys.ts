import type { Core } from '@strapi/strapi';
import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { isRecord } from './list-variant-rows';
import type { AttributeSchema, ModelSchema } from './model-schema';

const KEY_ONLY = { select: ['id', 'variantKey'] };

/** Components may not hold themselves, so this only guards against a cycle that should not be there. */
const MAX_DEPTH = 12;

/**
 * Keys of the variants of an entry that an update leaves as they are, since it names only some of
 * the entry's fields.
 */
export async function findUntouchedKeys(
  strapi: Core.Strapi,
  model: ModelSchema,
  params: { data?: unknown; documentId?: string; locale?: string },
): Promise<string[]> {
  const written = isRecord(params.data) ? params.data : {};
  const populate = Object.fromEntries(
    Object.entries(populateKeys(strapi, model)).filter(([name]) => !Object.hasOwn(written, name)),
  );
  if (params.documentId === undefined || Object.keys(populate).length === 0) {
    return [];
  }
  const versions: unknown[] = await strapi.db.query(model.uid as never).findMany({
    select: ['id'],
    where: {
      documentId: params.documentId,
      ...(params.locale === undefined ? undefined : { locale: params.locale }),
    },
    populate,
  });
  return collectKeys(versions);
}

function populateKeys(
  strapi: Core.Strapi,
  model: ModelSchema,
  depth = 0,
): Record<string, Record<string, unknown>> {
  const result: Record<string, Record<string, unknown>> = {};
  for (const [name, attribute] of Object.entries(depth < MAX_DEPTH ? model.attributes : {})) {
    if (name === VARIANTS_ATTRIBUTE) {
      result[name] = KEY_ONLY;
      continue;
    }
    const below = listComponents(attribute)
      .map((uid) => [uid, findBelow(strapi, uid, depth)] as const)
      .filter(([, populate]) => Object.keys(populate).length > 0);
    if (below.length > 0) {
      result[name] =
        attribute.type === 'dynamiczone'
          ? { on: Object.fromEntries(below.map(([uid, populate]) => [uid, { populate }])) }
          : { populate: below[0]?.[1] };
    }
  }
  return result;
}

function findBelow(strapi: Core.Strapi, uid: string, depth: number) {
  const schema = strapi.components[uid as never] as unknown as ModelSchema | undefined;
  return schema === undefined ? {} : populateKeys(strapi, schema, depth + 1);
}

function listComponents(attribute: AttributeSchema): readonly string[] {
  return attribute.component === undefined ? (attribute.components ?? []) : [attribute.component];
}

function collectKeys(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(collectKeys);
  }
  if (!isRecord(value)) {
    return [];
  }
  const own = typeof value.variantKey === 'string' ? [value.variantKey] : [];
  return [...own, ...Object.values(value).flatMap(collectKeys)];
}
