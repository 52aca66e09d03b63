import type { Core } from '@strapi/strapi';
import { countUsageBySegment } from './count-usage-by-segment';
import { findDocumentsBySegment } from './find-documents-by-segment';
import { findSegmentUsage } from './find-segment-usage';

/** Where segments are used: `strapi.plugin('personalization').service('segment-usage')`. */
export function createSegmentUsageService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Versions of entries whose variants name the segment. */
    findUsage: (segmentKey: string) => findSegmentUsage(strapi, segmentKey),
    /** Number of documents by segment key. */
    countUsageBySegment: () => countUsageBySegment(strapi),
    /** Documents, as `<uid> <documentId>`, by segment key. */
    findDocumentsBySegment: () => findDocumentsBySegment(strapi),
  };
}

export type SegmentUsageService = ReturnType<typeof createSegmentUsageService>;

declare module '../../strapi/get-service' {
  interface Services {
    'segment-usage': SegmentUsageService;
  }
}
