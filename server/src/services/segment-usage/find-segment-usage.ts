import type { Core, UID } from '@strapi/strapi';
import type { SegmentUsageEntry } from '../../../../core/contracts/segment/types';
import { findMainField } from '../../strapi/find-main-field';
import { climbFromVariants } from './climb-from-variants';
import { addTag, type TaggedRows } from './climb-to-entries';
import { findVariantRows } from './find-variant-rows';
import { loadEntries, type EntryRow } from './load-entries';
import { readModels } from './read-models';

/** Versions of entries whose variants name the segment, by content type, title and locale. */
export async function findSegmentUsage(
  strapi: Core.Strapi,
  segmentKey: string,
): Promise<SegmentUsageEntry[]> {
  const models = readModels(strapi);
  const rows = clearTags(await findVariantRows(strapi, models, segmentKey));
  const found = await climbFromVariants(strapi, models, rows, (place, attribute) =>
    place === '' ? attribute : `${attribute}.${place}`,
  );
  const usage: SegmentUsageEntry[] = [];
  for (const [uid, places] of found) {
    usage.push(...(await describeEntries(strapi, uid, places)));
  }
  return usage.sort(compareEntries);
}

/** The same rows; what they are tagged with is the place, which begins empty. */
function clearTags(rows: TaggedRows<string>): TaggedRows<string> {
  const cleared: TaggedRows<string> = new Map();
  for (const [uid, ofModel] of rows) {
    for (const id of ofModel.keys()) {
      addTag(cleared, uid, id, '');
    }
  }
  return cleared;
}

async function describeEntries(
  strapi: Core.Strapi,
  uid: string,
  places: ReadonlyMap<number, ReadonlySet<string>>,
): Promise<SegmentUsageEntry[]> {
  const { kind, info } = strapi.contentType(uid as UID.ContentType);
  const mainField = await findMainField(strapi, uid);
  const attributes = [
    'documentId',
    'locale',
    'publishedAt',
    ...(mainField === null ? [] : [mainField]),
  ];
  const entries = await loadEntries(strapi, uid, [...places.keys()], attributes);
  return entries.map((entry) => ({
    uid,
    kind,
    contentTypeName: info.displayName,
    documentId: entry.documentId,
    locale: entry.locale ?? null,
    status: entry.publishedAt ? 'published' : 'draft',
    title: readTitle(entry, mainField),
    places: [...(places.get(entry.id) ?? [])].sort(),
  }));
}

function readTitle(entry: EntryRow, mainField: string | null): string | null {
  const value = mainField === null ? null : entry[mainField];
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' ? value : null;
}

function compareEntries(a: SegmentUsageEntry, b: SegmentUsageEntry): number {
  return (
    a.contentTypeName.localeCompare(b.contentTypeName) ||
    (a.title ?? '').localeCompare(b.title ?? '') ||
    a.documentId.localeCompare(b.documentId) ||
    (a.locale ?? '').localeCompare(b.locale ?? '') ||
    a.status.localeCompare(b.status)
  );
}
