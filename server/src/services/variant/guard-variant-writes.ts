import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../core/json';
import { resolveConfig } from '../../config';
import { listVariantLists, type VariantList } from '../../schema/list-variant-rows';
import type { ModelSchema } from '../../schema/model-schema';
import { assignVariantKeys } from './assign-variant-keys';
import { checkVariantList, listNamedSegments } from './check-variant-list';
import { completeRow } from './complete-row';
import { copyData } from './copy-data';
import { rememberSegments } from './lock-segments';
import { parseTypedLists } from './parse-typed-lists';
import { readStoredKeys, type StoredKeys } from './read-stored-keys';
import { createVariantFaultError } from './variant-fault';

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
    const { data: given } = context.params;
    const model = findSchema(context.uid);
    if (!WRITE_ACTIONS.has(context.action) || !isRecord(given) || model === undefined) {
      return next();
    }
    if (listVariantLists(given, model, findSchema).length === 0) {
      return next();
    }
    const data = copyData(given, model, findSchema);
    const lists = listVariantLists(data, model, findSchema);
    parseTypedLists(lists);
    const stored = await readStoredKeys(strapi, model, {
      ...context.params,
      data,
      isClone: context.action === 'clone',
    });
    rememberSegments(data, await checkLists(strapi, lists, stored, nameEntry(context)));
    for (const list of lists) {
      for (const row of listRows(list)) {
        await completeRow(strapi, row, list.owner);
      }
    }
    const rows = lists.flatMap(listRows);
    assignVariantKeys(
      rows.map((row) => ({ row, storedKey: stored.byRow.get(row) ?? null })),
      stored.untouched,
    );
    context.params = { ...context.params, data };
    return next();
  };
}

/** The segments that the lists name and that are there: their row ids by key. */
async function checkLists(
  strapi: Core.Strapi,
  lists: readonly VariantList[],
  { names }: StoredKeys,
  entry: string,
): Promise<ReadonlyMap<string, number>> {
  const { limits } = resolveConfig(strapi.config.get('plugin::personalization'));
  const named = lists.flatMap(listNamedSegments);
  const known = await findKnownSegments(strapi, named);
  const knownSegments = new Set(known.keys());
  const { variantsPerOwner } = limits;
  const bounds = { variantsPerOwner, knownSegments, storedNames: names };
  const faults = lists.flatMap((list) => checkVariantList(list, bounds));
  if (faults.length > 0) {
    throw createVariantFaultError(faults);
  }
  const gone = new Set(named.filter((key) => !knownSegments.has(key)));
  if (gone.size > 0) {
    strapi.log.warn(
      `[personalization] ${entry}: variants that are saved name segments that do not exist: ${[...gone].join(', ')}.`,
    );
  }
  return known;
}

/** Which entry a line of the log is about. */
function nameEntry({ uid, params: { documentId, locale } }: WriteContext): string {
  return [uid, documentId ?? 'new', locale].filter((part) => typeof part === 'string').join(' ');
}

async function findKnownSegments(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) {
    return new Map();
  }
  const segments: { id: number; key: string }[] = await strapi.db
    .query(SEGMENT_UID)
    .findMany({ select: ['id', 'key'], where: { key: { $in: [...new Set(keys)] } } });
  return new Map(segments.map(({ id, key }) => [key, id]));
}

function listRows({ rows }: VariantList): Record<string, unknown>[] {
  return Array.isArray(rows) ? rows.filter(isRecord) : [];
}
