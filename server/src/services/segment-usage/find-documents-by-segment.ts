import type { Core } from '@strapi/strapi';
import { climbFromVariants } from './climb-from-variants';
import { findVariantRows } from './find-variant-rows';
import { loadEntries } from './load-entries';
import { readModels } from './read-models';

/**
 * The documents that have variants for each segment, by segment key, as `<uid> <documentId>`. A
 * document is there once, whatever its number of locales, versions and variants. Keys that nothing
 * uses are absent.
 */
export async function findDocumentsBySegment(
  strapi: Core.Strapi,
): Promise<Map<string, ReadonlySet<string>>> {
  const models = readModels(strapi);
  const rows = await findVariantRows(strapi, models);
  const found = await climbFromVariants(strapi, models, rows, (segmentKey) => segmentKey);

  const documents = new Map<string, Set<string>>();
  for (const [uid, keysById] of found) {
    for (const entry of await loadEntries(strapi, uid, [...keysById.keys()], ['documentId'])) {
      for (const key of keysById.get(entry.id) ?? []) {
        const ofKey = documents.get(key) ?? new Set<string>();
        documents.set(key, ofKey.add(`${uid} ${entry.documentId}`));
      }
    }
  }
  return documents;
}
