import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import type { Transaction } from '../../../database/transaction';
import { getModel } from '../../../schema/get-model';
import type { ModelSchema } from '../../../schema/model-schema';
import { getVariantComponentUid } from '../../../schema/variant-component-uid';
import type { VersionRef } from '../../../schema/version-ref';
import { noteRawWrite } from '../../cache';
import type { JournalContent, JournalVariant } from '../content/content';
import type { StoredNode } from '../versions/read-versions';
import { resolveValues } from '../versions/resolve-values';
import type { Placement } from './plan-tree';
import { pickGains, planFillings, planRow } from './plan-values';

/** The table by which an owner holds its components. */
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** Gives variants back to the block or entry that they belong to, in their order. */
export async function applyPlacement(
  strapi: Core.Strapi,
  trx: Transaction,
  { node, missing, order, hide }: Placement,
  version: VersionRef,
): Promise<void> {
  const owner = getModel(strapi, node.uid);
  if (hide) {
    await strapi.db.query(node.uid as never).update({
      where: { id: node.id },
      data: { [DEFAULT_HIDDEN_ATTRIBUTE]: true } as never,
    });
  }
  if (missing.length === 0) {
    return;
  }
  const rows = (node.variants ?? []).map(({ key, id }) => ({ key, id: Number(id) }));
  for (const variant of missing) {
    rows.push({
      key: variant.key,
      id: await findOrCreateRow(strapi, trx, owner, variant, version),
    });
  }
  const position = (key: string): number =>
    order.includes(key)
      ? order.indexOf(key)
      : order.length + rows.findIndex((row) => row.key === key);
  rows.sort((a, b) => position(a.key) - position(b.key));
  await linkRows(
    strapi,
    trx,
    owner,
    node.id,
    rows.map(({ id }) => id),
  );
  await noteRawWrite(strapi, node.uid, node.id);
}

/** The row that a variant had, where it is still there and nobody else's, or a new one. */
async function findOrCreateRow(
  strapi: Core.Strapi,
  trx: Transaction,
  owner: ModelSchema,
  variant: JournalVariant,
  version: VersionRef,
): Promise<number> {
  const uid = getVariantComponentUid(owner);
  const stored: { id: number } | null =
    variant.id === null
      ? null
      : await strapi.db
          .query(uid as never)
          .findOne({ select: ['id'], where: { id: variant.id, variantKey: variant.key } });
  if (stored !== null && !(await isLinked(strapi, trx, owner, stored.id))) {
    return stored.id;
  }
  const row: { id: number } = await strapi.db.query(uid as never).create({
    data: {
      ...(await resolveValues(strapi, uid, planRow(variant, owner), version)),
      variantKey: variant.key,
      variantLabel: variant.label,
      variantSegments: variant.segments,
      variantOverrides: variant.overrides,
      variantDefaults: variant.defaults,
      ...(owner.modelType === 'component' && { variantHidden: variant.hidden }),
    } as never,
  });
  return row.id;
}

async function isLinked(
  strapi: Core.Strapi,
  trx: Transaction,
  owner: ModelSchema,
  id: number,
): Promise<boolean> {
  const table = findJoinTable(strapi, owner.uid);
  const link: unknown = await strapi.db
    .getConnection(table.name)
    .transacting(trx)
    .where({ [table.inverseJoinColumn.name]: id, component_type: getVariantComponentUid(owner) })
    .first();
  return link !== undefined;
}

/** Below the query layer, which would set the time of the entry's last change. */
async function linkRows(
  strapi: Core.Strapi,
  trx: Transaction,
  owner: ModelSchema,
  ownerId: number,
  ids: readonly number[],
): Promise<void> {
  const { name, joinColumn, inverseJoinColumn } = findJoinTable(strapi, owner.uid);
  const own = { [joinColumn.name]: ownerId, field: VARIANTS_ATTRIBUTE };
  const table = () => strapi.db.getConnection(name).transacting(trx);
  await table().where(own).del();
  await table().insert(
    ids.map((id, index) => ({
      ...own,
      [inverseJoinColumn.name]: id,
      component_type: getVariantComponentUid(owner),
      order: index + 1,
    })),
  );
}

function findJoinTable(strapi: Core.Strapi, uid: string): JoinTable {
  const { attributes } = strapi.db.metadata.get(uid);
  return (attributes[VARIANTS_ATTRIBUTE] as unknown as { joinTable: JoinTable }).joinTable;
}

/**
 * Gives variants the values that they are known to have and that are gone from their rows.
 *
 * @returns the keys of the variants that got some
 */
export async function fillValues(
  strapi: Core.Strapi,
  head: JournalContent,
  now: StoredNode,
  version: VersionRef,
): Promise<string[]> {
  const filled: string[] = [];
  for (const { node, variant, lost } of planFillings(head, now, (uid) => getModel(strapi, uid))) {
    const uid = getVariantComponentUid(getModel(strapi, node.uid));
    const data = pickGains(await resolveValues(strapi, uid, lost, version), variant);
    if (Object.keys(data).length > 0) {
      await strapi.db
        .query(uid as never)
        .update({ where: { id: variant.id } as never, data: data as never });
      filled.push(variant.key);
    }
  }
  return filled;
}
