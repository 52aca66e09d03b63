import type { Core } from '@strapi/strapi';
import { getModel } from '../../../schema/get-model';
import { getVariantComponentUid } from '../../../schema/variant-component-uid';
import type { VersionRef } from '../../../schema/version-ref';
import {
  listVariants,
  type JournalContent,
  type JournalNode,
  type JournalVariant,
} from '../content/content';
import { pickLost } from '../restore/plan-values';
import { listPlaced } from '../versions/build-content';
import type { StoredNode, StoredVersion } from '../versions/read-versions';
import { resolveValues } from '../versions/resolve-values';

/**
 * Published variants lose what leads to an entry for as long as that is not published. They are
 * still meant to lead there, so the journal is to know it while other things come back.
 *
 * @param stored as the database has it
 * @returns the same with these relations as the journal knows them
 */
export async function keepUnpublished(
  strapi: Core.Strapi,
  head: JournalContent,
  stored: StoredVersion,
): Promise<StoredVersion> {
  if (stored.version.status !== 'published') {
    return stored;
  }
  const known = new Map(listVariants(head).map((variant) => [variant.key, variant]));
  return { ...stored, root: await keepBelow(stored.root) };

  async function keepBelow(node: StoredNode): Promise<StoredNode> {
    const variants: JournalVariant[] = [];
    for (const variant of node.variants ?? []) {
      const before = known.get(variant.key);
      variants.push(
        before === undefined
          ? variant
          : await keepRelations(strapi, node, { before, variant, version: stored.version }),
      );
    }
    const children: StoredNode[] = [];
    for (const child of node.children) {
      children.push(await keepBelow(child));
    }
    return { ...node, ...(node.variants && { variants }), children };
  }
}

interface Keeping {
  before: JournalVariant;
  /** As it is now. */
  variant: JournalVariant;
  version: VersionRef;
}

async function keepRelations(
  strapi: Core.Strapi,
  { uid }: JournalNode,
  { before, variant, version }: Keeping,
): Promise<JournalVariant> {
  const owner = getModel(strapi, uid);
  const placed = listPlaced(before, owner);
  const kept: JournalVariant = {
    ...variant,
    values: { ...variant.values },
    types: { ...variant.types },
  };
  for (const [name, value] of Object.entries(pickLost(placed, variant))) {
    const type = placed[name]?.type ?? '';
    if (!type.startsWith('relation')) {
      continue;
    }
    const items: unknown[] = [];
    for (const item of Array.isArray(value) ? value : [value]) {
      // Its draft tells that the entry is still there.
      const draft = { ...version, status: 'draft' as const };
      const { [name]: found } = await resolveValues(
        strapi,
        getVariantComponentUid(owner),
        { [name]: item },
        draft,
      );
      if (found !== null && found !== undefined) {
        items.push(item);
      }
    }
    if (items.length > 0) {
      kept.values[name] = Array.isArray(value) ? items : items[0];
      kept.types[name] = type;
    }
  }
  return kept;
}
