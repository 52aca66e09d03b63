import type { Core } from '@strapi/strapi';
import type { Overview } from '../../../../core/contracts/overview/types';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { getService } from '../../strapi/get-service';
import { readSegmentSettings } from '../segment/read-segment-settings';
import { toSegmentRecord, type StoredSegment } from '../segment/stored-segment';
import { findProblems } from './find-problems';

/** Longer lists are for the pages of the plugin. */
const LISTED_PROBLEMS = 5;

/** What is going on, for the home page: `strapi.plugin('personalization').service('overview')`. */
export function createOverviewService({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(now: Date): Promise<Overview> {
      const usage = getService(strapi, 'segment-usage');
      const rows: StoredSegment[] = await strapi.db.query(SEGMENT_UID).findMany({});
      const segments = rows.map(toSegmentRecord);
      const documents = await usage.findDocumentsBySegment();
      const problems = findProblems({
        segments,
        usage: new Map([...documents].map(([key, ofKey]) => [key, ofKey.size])),
        settings: readSegmentSettings(strapi),
        now,
      });
      const kept = segments.filter(({ archivedAt }) => archivedAt === null);
      return {
        segments: { active: kept.filter(({ active }) => active).length, total: kept.length },
        entriesWithVariants: new Set([...documents.values()].flatMap((ofKey) => [...ofKey])).size,
        problems: problems.slice(0, LISTED_PROBLEMS),
        problemCount: problems.length,
      };
    },
  };
}

export type OverviewService = ReturnType<typeof createOverviewService>;

declare module '../../strapi/get-service' {
  interface Services {
    overview: OverviewService;
  }
}
