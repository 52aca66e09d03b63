import type { Core } from '@strapi/strapi';
import { resolveConfig } from '../../config';
import { assignVariantKeys, listStoredIds, type KeyedRow } from './assign-variant-keys';
import { checkVariantList, isStored, listNamedSegments } from './check-variant-list';
import { deriveOverrides } from './derive-overrides';
import { findUntouchedKeys } from './find-untouched-keys';
import { isRecord, listVariantLists, type VariantList } from './list-variant-rows';
import type { ModelSchema } from './model-schema';
import { getVariantComponentUid } from './variant-component';
import { createVariantFaultError } from './variant-fault';
import { listVaryingFields } from './varying-fields';

const WRITE_ACTIONS: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

const SEGMENT_UID = 'plugin::personalization.segment';

interface WriteContext {
  uid: string;
  action: string;
  contentType: unknown;
  params: { data?: unknown; documentId?: string; locale?: string } & Record<string, unknown>;
}

/**
 * A middleware of the Document Service: whoever writes an entry, through the admin, REST or code,
 * what it says of variants is checked before anything is stored, and each variant gets its key.
 */
export function createGuardVariantWrites(strapi: Core.Strapi) {
  const findSchema = (uid: string) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  return async (context: WriteContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { data } = context.params;
    const model = findSchema(context.uid);
    if (!WRITE_ACTIONS.has(context.action) || !isRecord(data) || model === undefined) {
      return next();
    }
    const lists = listVariantLists(data, model, findSchema);
    if (lists.length > 0) {
      await checkLists(strapi, lists);
      completeRows(lists);
      const taken =
        context.action === 'update' ? await findUntouchedKeys(strapi, model, context.params) : [];
      assignVariantKeys(await findStoredKeys(strapi, lists), taken);
    }
    return next();
  };
}

async function checkLists(strapi: Core.Strapi, lists: readonly VariantList[]): Promise<void> {
  const { limits } = resolveConfig(strapi.config.get('plugin::personalization'));
  const bounds = {
    variantsPerOwner: limits.variantsPerOwner,
    knownSegments: await findKnownSegments(strapi, lists.flatMap(listNamedSegments)),
  };
  const faults = lists.flatMap((list) => checkVariantList(list, bounds));
  if (faults.length > 0) {
    throw createVariantFaultError(faults);
  }
}

async function findKnownSegments(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) {
    return new Set();
  }
  const segments: { key: string }[] = await strapi.db
    .query(SEGMENT_UID)
    .findMany({ select: ['key'], where: { key: { $in: [...new Set(keys)] } } });
  return new Set(segments.map(({ key }) => key));
}

function completeRows(lists: readonly VariantList[]): void {
  for (const list of lists) {
    const varying = listVaryingFields(list.owner);
    for (const row of listRows(list)) {
      const overrides = row.variantOverrides;
      if (Array.isArray(overrides)) {
        row.variantOverrides = overrides.filter((name) =>
          Object.hasOwn(list.owner.attributes, name),
        );
      } else if (!isStored(row) || overrides === null) {
        row.variantOverrides = deriveOverrides(row, varying);
      }
    }
  }
}

async function findStoredKeys(
  strapi: Core.Strapi,
  lists: readonly VariantList[],
): Promise<KeyedRow[]> {
  const keyed = await Promise.all(
    lists.map(async (list): Promise<KeyedRow[]> => {
      const rows = listRows(list);
      const ids = listStoredIds(rows);
      const stored: { id: number | string; variantKey: string | null }[] =
        ids.length === 0
          ? []
          : await strapi.db
              .query(getVariantComponentUid(list.owner) as never)
              .findMany({ select: ['id', 'variantKey'], where: { id: { $in: ids } } });
      const keys = new Map(stored.map(({ id, variantKey }) => [String(id), variantKey]));
      return rows.map((row) => ({
        row,
        storedKey: isStored(row) ? (keys.get(String(row.id)) ?? null) : null,
      }));
    }),
  );
  return keyed.flat();
}

function listRows({ rows }: VariantList): Record<string, unknown>[] {
  return Array.isArray(rows) ? rows.filter(isRecord) : [];
}
