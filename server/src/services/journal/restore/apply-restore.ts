import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import type { Transaction } from '../../../database/transaction';
import { getModel } from '../../../schema/get-model';
import type { ModelSchema } from '../../../schema/model-schema';
import { getVariantComponentUid } from '../../../schema/variant-component-uid';
import type { VersionRef } from '../../../schema/version-ref';
import { findComponentLinks, type ComponentLinks } from '../../../strapi/table-layout';
import { noteRawWrite } from '../../cache';
import type { JournalContent, JournalVariant } from '../content/content';
import type { StoredNode } from '../versions/read-versions';
import { resolveValues } from '../versions/resolve-values';
import type { Placement } from './plan-tree';
import { pickGains, planFillings, planRow } from './plan-values';

/** An owner of variants, and the table by which it holds its components. */
interface Linked {
  owner: ModelSchema;
  links: ComponentLinks;
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
  const links = findComponentLinks(strapi, owner.uid, [VARIANTS_ATTRIBUTE]);
  if (missing.length === 0 || links === undefined) {
    return;
  }
  const rows = (node.variants ?? []).map(({ key, id }) => ({ key, id: Number(id) }));
  for (const variant of missing) {
    rows.push({
      key: variant.key,
      id: await findOrCreateRow(strapi, trx, { owner, links }, variant, version),
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
    { owner, links },
    node.id,
    rows.map(({ id }) => id),
  );
  await noteRawWrite(strapi, node.uid, node.id);
}

/** The row that a variant had, where it is still there and nobody else's, or a new one. */
async function findOrCreateRow(
  strapi: Core.Strapi,
  trx: Transaction,
  { owner, links }: Linked,
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
  if (stored !== null && !(await isLinked(strapi, trx, { owner, links }, stored.id))) {
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
  { owner, links }: Linked,
  id: number,
): Promise<boolean> {
  const link: unknown = await strapi.db
    .getConnection(links.name)
    .transacting(trx)
    .where({ [links.componentColumn]: id, component_type: getVariantComponentUid(owner) })
    .first();
  return link !== undefined;
}

/** Below the query layer, which would set the time of the entry's last change. */
async function linkRows(
  strapi: Core.Strapi,
  trx: Transaction,
  { owner, links }: Linked,
  ownerId: number,
  ids: readonly number[],
): Promise<void> {
  const own = { [links.ownerColumn]: ownerId, field: VARIANTS_ATTRIBUTE };
  const table = () => strapi.db.getConnection(links.name).transacting(trx);
  await table().where(own).del();
  await table().insert(
    ids.map((id, index) => ({
      ...own,
      [links.componentColumn]: id,
      component_type: getVariantComponentUid(owner),
      order: index + 1,
    })),
  );
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
