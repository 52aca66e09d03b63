import type { Core } from '@strapi/strapi';
import { SEGMENT_UID } from '../segment';
import type { StoredSegment } from '../segment/stored-segment';

/** Segments and variants as files: `strapi.plugin('personalization').service('files')`. */
export function createFilesService({ strapi }: { strapi: Core.Strapi }) {
  return {
    async exportFiles(): Promise<{ path: string; text: string }[]> {
      const segments: StoredSegment[] = await strapi.db.query(SEGMENT_UID).findMany({});
      return segments.map(({ key, name, rule }) => ({
        path: `segments/${key}.json`,
        text: `${JSON.stringify({ key, name, rule }, null, 2)}\n`,
      }));
    },
  };
}
