import type { Core } from '@strapi/strapi';
import type { ChangedEntry, ChangedField, FileChange } from '../../../../core/contracts/files';
import type { FileVariant } from '../../../../core/contracts/files/schema';
import type { PlaceStep } from '../../../../core/contracts/journal/types';
import { hashJson } from '../journal/content/hash-content';
import type { VersionRef } from '../journal/table/journal-table';
import { getModel, type StoredNode } from '../journal/versions/read-versions';
import { findMainField } from '../segment-usage/find-main-field';
import type { ModelSchema } from '../../schema/model-schema';
import type { EntryContext, PlannedVariant } from './plan-entry';
import { toFileVariant } from './variants-file';

/** A change of an entry, and not of a segment. */
export type EntryChange = Exclude<FileChange, { kind: 'segment' }>;

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
