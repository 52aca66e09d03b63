import { createDeliveryController } from './delivery';
import { createFilesController } from './files';
import { createHistoryController } from './history';
import { createMetricsController } from './metrics';
import { createOverviewController } from './overview';
import { createPreviewController } from './preview';
import { createRetiredController } from './retired';
import { createSampleVisitorController } from './sample-visitor';
import { createSegmentController } from './segment';
import { createSettingsController } from './settings';
import { createVariantCountController } from './variant-count';

export const controllers = {
  delivery: createDeliveryController,
  files: createFilesController,
  history: createHistoryController,
  metrics: createMetricsController,
  overview: createOverviewController,
  preview: createPreviewController,
  retired: createRetiredController,
  'sample-visitor': createSampleVisitorController,
  segment: createSegmentController,
  settings: createSettingsController,
  'variant-count': createVariantCountController,
};
