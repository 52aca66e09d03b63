import type { Core } from '@strapi/strapi';
import type { Services } from '../strapi/get-service';
import { createCacheService } from './cache';
import { createDeliveryService } from './delivery';
import { createFilesService } from './files';
import { createHistoryService } from './history';
import { createJournalService } from './journal';
import { createLeaveService } from './leave';
import { createOverviewService } from './overview';
import { createPreviewService } from './preview';
import { createRetiredService } from './retired';
import { createSampleVisitorService } from './sample-visitor';
import { createSegmentService } from './segment';
import { createSegmentHistoryService } from './segment-history';
import { createSegmentUsageService } from './segment-usage';
import { createSettingsService } from './settings';
import { createVariantCountService } from './variant-count';
import { createVisitorService } from './visitor';

/** How each service is made. */
type Factories = {
  [Name in keyof Services]: (context: { strapi: Core.Strapi }) => Services[Name];
};

export const services: Factories = {
  cache: createCacheService,
  delivery: createDeliveryService,
  files: createFilesService,
  history: createHistoryService,
  journal: createJournalService,
  leave: createLeaveService,
  overview: createOverviewService,
  preview: createPreviewService,
  retired: createRetiredService,
  'sample-visitor': createSampleVisitorService,
  segment: createSegmentService,
  'segment-history': createSegmentHistoryService,
  'segment-usage': createSegmentUsageService,
  settings: createSettingsService,
  'variant-count': createVariantCountService,
  visitor: createVisitorService,
};
