import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FaultCode, CodedFault } from '../../../../core/contracts/fault';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { getModel } from '../../schema/get-model';
import { listOwners } from '../../schema/list-owners';
import { listReachingModels } from '../../schema/list-reaching-models';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { listVaryingFields } from '../../schema/varying-fields';
import { withIntent, type WriteIntent } from '../intent/intent';
import { listNodes, type JournalVariant, type SetAside } from '../journal/content/content';
import { hashJson } from '../journal/content/hash-content';
import { listSaid } from '../journal/content/list-values';
import { mayHold } from '../journal/versions/build-content';
import { readVersions, type StoredNode } from '../journal/versions/read-versions';
import { toDocumentData } from '../journal/versions/to-document-data';
import type { OpenEntry } from '../journal/words/open-entry';
import { listFieldNames, listHiddenNames } from '../journal/words/present-change';
import { buildUpdate } from './build-update';

type Row = Record<string, unknown>;

/** Variants that are to be as they were, and the block or entry that they belong to now. */
export interface Restoring {
  root: StoredNode;
  target: StoredNode;
  variants: readonly { variant: JournalVariant; index: number }[];
  /** One field of them; all where it is missing. */
  field?: string;
  hidden?: true;
  intent: WriteIntent;
}

/** The version that the content manager edits, as it is stored now. */
export async function readEdited(
  strapi: Core.Strapi,
  { version, schema }: OpenEntry,
): Promise<StoredNode> {
  const owners = listOwners(strapi).map(({ uid }) => uid);
  const [found] = await readVersions(strapi, listReachingModels(strapi, owners), version.uid, {
    documentId: version.documentId,
    ...(schema.options?.draftAndPublish === true && { publishedAt: { $null: true } }),
    ...(version.locale !== '' && { locale: version.locale }),
  });
  if (found === undefined) {
    throw createRefusal('journal.place-gone', 'The entry has no such version any more');
  }
  return found.root;
}

/** A restore that cannot be done, with the reason. */
export function createRefusal(code: FaultCode, message: string): errors.ApplicationError {
  return new errors.ApplicationError(message, { code } satisfies CodedFault);
}

/**
 * Writes variants as they were into the draft, through the Document Service.
 *
 * @throws ForbiddenError where a field may not be changed, ApplicationError where there is no place
 */
export async function restoreVariants(
  strapi: Core.Strapi,
  { version, may }: OpenEntry,
  { root, target, variants, field, hidden, intent }: Restoring,
): Promise<void> {
  if (!target.isOwner && (variants.length > 0 || hidden === true)) {
    throw createRefusal('journal.place-gone', 'Nothing of this block may vary any more');
  }
  const owner = getModel(strapi, target.uid);
  const rows: Row[] = (target.variants ?? []).map(({ id, key }) => ({ id, key }));
  const changed = new Set<string>();
  for (const { variant, index } of variants) {
    const now = target.variants?.find(({ key }) => key === variant.key);
    if (field !== undefined && now === undefined) {
      throw createRefusal('journal.variant-gone', 'The entry does not have this variant any more');
    }
    const row =
      field !== undefined && now !== undefined
        ? pickField(variant, now, field)
        : pickAll(variant, listVaryingFields(owner));
    const allowed = Object.fromEntries(
      Object.entries(row).filter(([name]) => isKnownHere(name, variant)),
    );
    Object.entries(allowed)
      .filter(([name, value]) => isNews(name, value, now))
      .forEach(([name]) => changed.add(name));
    const data = await toDocumentData(strapi, getVariantComponentUid(owner), allowed, version);
    const known = rows.find(({ key }) => key === variant.key);
    if (known === undefined) {
      rows.splice(Math.min(index, rows.length), 0, { ...data, variantKey: variant.key });
    } else {
      Object.assign(known, data);
    }
  }
  const path = findPath(root, target) ?? [];
  const isHidingRefused =
    hidden === true && target.hidden !== true && !may('update', listHiddenNames(path));
  if (isHidingRefused || [...changed].some((name) => !may('update', listFieldNames(path, name)))) {
    throw new errors.ForbiddenError();
  }
  const patch = {
    ...(variants.length > 0 && { [VARIANTS_ATTRIBUTE]: rows.map(({ key: _key, ...row }) => row) }),
    ...(hidden === true && { [DEFAULT_HIDDEN_ATTRIBUTE]: true }),
  };
  const data = buildUpdate(root, new Map([[target, patch]]), (uid) => getModel(strapi, uid));
  await withIntent(intent, () =>
    strapi.documents(version.uid as never).update({
      documentId: version.documentId,
      data,
      ...(version.locale !== '' && { locale: version.locale }),
    } as never),
  );

  /** A retired value, or one of another type, has no place in the row. */
  function isKnownHere(name: string, variant: JournalVariant): boolean {
    const said = listSaid(variant)[name];
    return name.startsWith('variant') || said === undefined || mayHold(owner, name, said.type);
  }
}

/** Whether a field would get another value. What choosing needs besides segments comes with them. */
function isNews(name: string, value: unknown, now: JournalVariant | undefined): boolean {
  if (name.startsWith('variant')) {
    return name === 'variantSegments' && hashJson(value) !== hashJson(now?.segments ?? null);
  }
  return hashJson(value ?? null) !== hashJson(now?.values[name] ?? null);
}

/** The way to a block; `null` where it is not there. */
export function findPath(root: StoredNode, target: StoredNode): SetAside['path'] | null {
  if (root === target) {
    return [];
  }
  for (const child of root.children) {
    const below = findPath(child, target);
    if (below !== null) {
      const { uid, field, index } = child;
      return [{ uid, field, index }, ...below];
    }
  }
  return null;
}

/** The block of a component and a row id, or the entry itself. */
export function findTarget(
  root: StoredNode,
  uid: string,
  id: number | undefined,
): StoredNode | undefined {
  return id === undefined
    ? root
    : (listNodes(root) as StoredNode[]).find(
        (node) => node !== root && node.uid === uid && node.id === id,
      );
}

function pickAll(variant: JournalVariant, varying: readonly string[]): Row {
  const said = listSaid(variant);
  return {
    variantLabel: variant.label,
    variantSegments: variant.segments ?? [],
    variantOverrides: Array.isArray(variant.overrides)
      ? variant.overrides.filter((name) => varying.includes(String(name)))
      : null,
    variantHidden: variant.hidden,
    variantDefaults: variant.defaults,
    ...Object.fromEntries(
      varying.map((name) => [name, Object.hasOwn(said, name) ? said[name]?.value : null]),
    ),
  };
}

function pickField(variant: JournalVariant, now: JournalVariant, field: string): Row {
  const all = pickAll(variant, [field]);
  if (field.startsWith('variant')) {
    if (!['variantLabel', 'variantSegments', 'variantHidden'].includes(field)) {
      throw createRefusal('journal.nothing-to-restore', 'There is no such field of a variant');
    }
    return { [field]: all[field] };
  }
  const others = (Array.isArray(now.overrides) ? now.overrides : Object.keys(now.values)).filter(
    (name) => name !== field,
  );
  const isOwn = !Array.isArray(variant.overrides) || variant.overrides.includes(field);
  return {
    [field]: all[field],
    variantOverrides: isOwn ? [...others, field] : others,
  };
}
