import type { Core } from '@strapi/strapi';
import {
  uidOfItem,
  VARIANTS_ATTRIBUTE,
  type FieldTarget,
  type FindModel,
} from '../../../../core/decision';
import { isRecord, toRecords } from '../../../../core/json';
import { nameRow } from '../../schema/dependency-names';
import { SETTINGS_MODELS } from '../../schema/list-dependencies';
import { listRowNames } from '../../schema/list-row-names';
import type { ModelSchema } from '../../schema/model-schema';
import { getCache, type Loaded } from '../cache';
import { listLifecycleModels } from '../delivery/reads/list-lifecycle-models';
import type { GraphqlRun } from './graphql-run';

type Row = Record<string, unknown>;

/**
 * Gives rows that were read by themselves the variants that belong to them. Where the visitor is in
 * no segment none can win, and nothing is read.
 *
 * @param value what the field holds: `null`, a row, or a list of rows
 */
export async function attachVariants(
  strapi: Core.Strapi,
  value: unknown,
  target: FieldTarget,
  { graphqlRun, findModel }: { graphqlRun: GraphqlRun; findModel: FindModel },
): Promise<unknown> {
  if (graphqlRun.run.matching.size === 0) {
    return value;
  }
  const rowsByUid = new Map<string, Row[]>();
  for (const row of toRecords(value)) {
    const uid = uidOfItem(row, target);
    if (uid !== undefined && (findModel(uid)?.varyingFields.size ?? 0) > 0) {
      rowsByUid.set(uid, [...(rowsByUid.get(uid) ?? []), row]);
    }
  }
  for (const [uid, rows] of rowsByUid) {
    startLoading(strapi, uid, rows, graphqlRun);
  }
  const attach = async (row: unknown): Promise<unknown> => {
    const uid = isRecord(row) ? uidOfItem(row, target) : undefined;
    const variants =
      uid === undefined ? undefined : graphqlRun.variants.get(nameRow(uid, (row as Row).id));
    return variants === undefined ? row : { ...(row as Row), [VARIANTS_ATTRIBUTE]: await variants };
  };
  return Array.isArray(value) ? Promise.all(value.map(attach)) : attach(value);
}

/** Loads the variants of all rows of one model at once, but for those that were asked for before. */
function startLoading(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
  { variants }: GraphqlRun,
): void {
  const ids = rows.map(({ id }) => id).filter((id) => !variants.has(nameRow(uid, id)));
  if (ids.length === 0) {
    return;
  }
  const loading = loadVariants(strapi, uid, ids);
  for (const id of ids) {
    variants.set(
      nameRow(uid, id),
      loading.then((loaded) => loaded.get(id) ?? []),
    );
  }
}

async function loadVariants(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly unknown[],
): Promise<ReadonlyMap<unknown, unknown>> {
  const query = { select: ['id'], populate: { [VARIANTS_ATTRIBUTE]: true } };
  const cache = getCache(strapi);
  const getSchema = (name: string) =>
    strapi.getModel(name as never) as unknown as ModelSchema | undefined;
  const load = async (): Promise<Loaded> => {
    const value = await strapi.db
      .query(uid as never)
      .findMany({ ...query, where: { id: { $in: ids } } });
    const names = listRowNames(value, { uid, documentId: undefined, open: new Set(), getSchema });
    return { value, names: [...names] };
  };
  const models = [...SETTINGS_MODELS, ...listLifecycleModels(strapi, uid)];
  // What a transaction reads may be rolled back.
  const { value: owners } =
    cache.isEnabled && !strapi.db.inTransaction()
      ? await cache.loadDocuments([uid, 'variants', ids], models, load)
      : await load();
  return new Map((owners as Row[]).map((owner) => [owner.id, owner[VARIANTS_ATTRIBUTE]]));
}
