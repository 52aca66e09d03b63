import type { Core } from '@strapi/strapi';
import type { ChangedEntry, ChangedField } from '../../../../core/contracts/files';
import type { FileVariant } from '../../../../core/contracts/files/schema';
import type { PlaceStep } from '../../../../core/contracts/journal/types';
import { getModel } from '../../schema/get-model';
import type { ModelSchema } from '../../schema/model-schema';
import type { VersionRef } from '../../schema/version-ref';
import { hashJson } from '../journal/content/hash-content';
import type { StoredNode } from '../journal/versions/read-versions';
import { findMainField } from '../../strapi/find-main-field';
import { EntryChange } from './entry-plan';
import type { EntryContext, PlannedVariant } from './entry-plan';
import { toFileVariant } from './variants-file';

/** The entry with the names that people know. */
export async function presentEntry(
  strapi: Core.Strapi,
  { uid, documentId, locale }: VersionRef,
  id: number,
): Promise<ChangedEntry> {
  const field = await findMainField(strapi, uid);
  const row: Record<string, unknown> | null =
    field === null
      ? null
      : await strapi.db.query(uid as never).findOne({ select: [field], where: { id } as never });
  const title = field === null ? null : row?.[field];
  return {
    uid,
    typeName: getModel(strapi, uid).info.displayName ?? uid,
    documentId,
    title: typeof title === 'string' && title !== '' ? title : null,
    locale: locale === '' ? null : locale,
  };
}

/** What becomes of a variant; one without anything wanted is removed. */
export function presentVariantChange(
  entry: ChangedEntry,
  place: PlaceStep[],
  node: StoredNode,
  { stored, movedFrom, wanted }: PlannedVariant,
  { segmentNames }: EntryContext,
  findModel: (uid: string) => ModelSchema | undefined,
): EntryChange {
  const before =
    stored === undefined ? undefined : toFileVariant(stored, findModel(node.uid), findModel);
  const shown = wanted ?? before;
  const nameAll = (keys: readonly string[]) => keys.map((key) => segmentNames.get(key) ?? key);
  return {
    kind: 'variant',
    action:
      wanted === undefined
        ? 'removed'
        : before === undefined
          ? 'added'
          : movedFrom === undefined
            ? 'changed'
            : 'moved',
    entry,
    place,
    label: shown?.label ?? null,
    segments: nameAll(shown?.segments ?? []),
    fields: diffFields(listSaid(before, nameAll), listSaid(wanted, nameAll)),
  };
}

function listSaid(
  variant: FileVariant | undefined,
  nameAll: (keys: readonly string[]) => string[],
): Map<string, unknown> {
  if (variant === undefined) {
    return new Map();
  }
  const { label, segments, hidden, overrides, values = {} } = variant;
  return new Map<string, unknown>([
    ['variantSegments', nameAll(segments).join(', ')],
    ...(label === undefined ? [] : [['variantLabel', label] as const]),
    ...(hidden === true ? [['variantHidden', true] as const] : []),
    ...overrides.map((name) => [name, values[name] ?? null] as const),
  ]);
}

/** Fields that differ. What is not set on a side is absent there. */
export function diffFields(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): ChangedField[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(
      (name) =>
        hashJson(before.get(name) ?? '') !== hashJson(after.get(name) ?? '') ||
        before.has(name) !== after.has(name),
    )
    .map((name) => ({
      name,
      ...(before.has(name) && { before: before.get(name) }),
      ...(after.has(name) && { after: after.get(name) }),
    }));
}
