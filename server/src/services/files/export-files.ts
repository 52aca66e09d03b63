import type { Core } from '@strapi/strapi';
import type { SegmentFile, VariantsFile } from '../../../../core/contracts/files/schema';
import { isRecord } from '../../../../core/json';
import { splitIntoBatches } from '../../database/split-into-batches';
import { getModel } from '../../schema/get-model';
import { SEGMENT_UID } from '../../schema/segment-uid';
import type { StoredSegment } from '../segment/stored-segment';
import { nameSegmentFile, nameVariantsFile } from './file-paths';
import { toSegmentFile } from './segment-file';
import { findReaching, readAllEdited } from './stored-variants';
import { toVariantsFile } from './variants-file';

/** What each file holds, by its path, in the order of the paths. */
export type FileContents = Map<string, SegmentFile | VariantsFile>;

/** All segments, and the variants of all entries as editors edit them. */
export async function exportFiles(strapi: Core.Strapi): Promise<FileContents> {
  const contents: FileContents = new Map();
  const segments: StoredSegment[] = await strapi.db.query(SEGMENT_UID).findMany({});
  for (const segment of segments) {
    contents.set(nameSegmentFile(segment.key), toSegmentFile(segment));
  }
  const versions = await readAllEdited(strapi, findReaching(strapi));
  const names = await readFileNames(
    strapi,
    versions.map(({ root }) => root),
  );
  for (const version of versions) {
    const file = toVariantsFile(
      version,
      (uid) => getModel(strapi, uid),
      (documentId) => names.get(documentId),
    );
    if (file !== null) {
      contents.set(nameVariantsFile(file), file);
    }
  }
  return new Map([...contents].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What people call the files that variants show, by document id. */
async function readFileNames(strapi: Core.Strapi, content: unknown): Promise<Map<string, string>> {
  const ids = new Set<string>();
  collect(content);
  const names = new Map<string, string>();
  for (const batch of splitIntoBatches([...ids])) {
    const files: { documentId: string; name: string }[] = await strapi.db
      .query('plugin::upload.file')
      .findMany({ select: ['documentId', 'name'], where: { documentId: { $in: batch } } });
    files.forEach(({ documentId, name }) => names.set(documentId, name));
  }
  return names;

  function collect(value: unknown): void {
    if (Array.isArray(value)) {
      value.forEach(collect);
    } else if (isRecord(value)) {
      if (typeof value.file === 'string' && Object.hasOwn(value, 'hash')) {
        ids.add(value.file);
      }
      Object.values(value).forEach(collect);
    }
  }
}
