import { createCacheService } from './cache';
import { createDeliveryService } from './delivery';
import { createFilesService } from './files';
import { createHistoryService } from './history';
import { createJournalService } from './journal';
import { createLeaveService } from './leave';
import { createOverviewService } from './overview';
import { createPreviewService } from './preview';
import { createRetiredService } from './retired';
import { createRoleService } from './role';
import { createSampleVisitorService } from './sample-visitor';
import { createSegmentService } from './segment';
import { createSegmentHistoryService } from './segment-history';
import { createSegmentUsageService } from './segment-usage';
import { createSettingsService } from './settings';
import { createVariantCountService } from './variant-count';
import { createViewSettingsService } from './view-settings';
import { createVisitorService } from './visitor';

export const services = {
  cache: createCacheService,
  delivery: createDeliveryService,
  files: createFilesService,
  history: createHistoryService,
  journal: createJournalService,
  leave: createLeaveService,
  overview: createOverviewService,
  preview: createPreviewService,
  retired: createRetiredService,
  role: createRoleService,
  'sample-visitor': createSampleVisitorService,
  segment: createSegmentService,
  'segment-history': createSegmentHistoryService,
  'segment-usage': createSegmentUsageService,
  settings: createSettingsService,
  'variant-count': createVariantCountService,
  'view-settings': createViewSettingsService,
  visitor: createVisitorService,
};
