import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../database/transaction';
import type { Reaching } from '../../../schema/list-reaching-models';
import type { VersionRef } from '../../../schema/version-ref';
import type { JournalContent, SetAside } from '../content/content';
import { applyPlacement, fillValues } from '../restore/apply-restore';
import { nameVersion, planVersions } from '../restore/plan-versions';
import { readHeads } from '../table/journal-table';
import { readVersions, type StoredVersion } from '../versions/read-versions';
import { recordVersions } from '../versions/record-versions';
import { keepUnpublished } from './keep-unpublished';

/** What came back in a version, and what has no place in it. */
export interface Healed {
  version: VersionRef;
  /** Variants and hidden blocks that came back, wholly or in some of their values. */
  restored: number;
  /** Variants that were set aside. */
  aside: number;
  /** Hidden blocks without variants that were set aside. */
  asideHidden: number;
}

/**
 * Brings documents in step with the journal: what their variants are meant to be comes back where
 * its place is there, and the rest is set aside. What the journal did not know it knows from then on.
 *
 * @returns the versions in which something came back or was set aside
 */
export async function healDocuments(
  strapi: Core.Strapi,
  trx: Transaction,
  reaching: Reaching,
  uid: string,
  documentIds: readonly string[],
): Promise<Healed[]> {
  const where = { documentId: { $in: [...documentIds] } };
  const heads = await readHeads(strapi, trx, uid, documentIds);
  const before = await readVersions(strapi, reaching, uid, where);
  const results = new Map<string, Healed & { homeless: Omit<SetAside, 'at'>[] }>();
  const resultOf = (version: VersionRef) => {
    const name = nameVersion(version);
    const result = results.get(name) ?? {
      ...{ version, restored: 0, aside: 0, asideHidden: 0 },
      homeless: [],
    };
    results.set(name, result);
    return result;
  };

  const copied: (VersionRef & { content: JournalContent })[] = [];
  for (const { version, plan } of planVersions(before, heads)) {
    if (plan.copied !== undefined) {
      copied.push({ ...version, content: plan.copied });
    }
    for (const placement of plan.placements) {
      await applyPlacement(strapi, trx, placement, version);
      resultOf(version).restored += placement.missing.length + (placement.hide ? 1 : 0);
    }
    if (plan.homeless.length > 0) {
      const result = resultOf(version);
      result.homeless.push(...plan.homeless);
      result.aside += plan.homeless.reduce((sum, { variants }) => sum + variants.length, 0);
      result.asideHidden += plan.homeless.filter(({ variants }) => variants.length === 0).length;
    }
  }
  const findKnown = (version: VersionRef) =>
    [...copied, ...heads].find((each) => nameVersion(each) === nameVersion(version))?.content;
  let now = results.size > 0 ? await readVersions(strapi, reaching, uid, where) : before;
  let isFilled = false;
  for (const { version, root } of now) {
    const said = findKnown(version);
    const filled = said ? await fillValues(strapi, said, root, version) : [];
    if (filled.length > 0) {
      isFilled = true;
      resultOf(version).restored += filled.length;
    }
  }
  if (isFilled) {
    now = await readVersions(strapi, reaching, uid, where);
  }
  const kept: StoredVersion[] = [];
  for (const each of now) {
    const said = findKnown(each.version);
    kept.push(said ? await keepUnpublished(strapi, said, each) : each);
  }
  const at = Date.now();
  for (const documentId of documentIds) {
    const versions = kept.filter(({ version }) => version.documentId === documentId);
    await recordVersions(strapi, trx, {
      uid,
      documentId,
      heads: heads.filter((head) => head.documentId === documentId),
      versions,
      sources: copied.filter((version) => version.documentId === documentId),
      action: 'found',
      by: { kind: 'system' },
      // What is not there at a start may come back: only what is there is known.
      isTouched: (touched) =>
        versions.some(({ version }) => nameVersion(version) === nameVersion(touched)),
      findAside: (version) =>
        (results.get(nameVersion(version))?.homeless ?? []).map((each) => ({ at, ...each })),
    });
  }
  return [...results.values()].map(({ homeless: _homeless, ...healed }) => healed);
}
