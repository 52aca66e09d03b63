import { createDeliveryController } from './delivery';
import { createOverviewController } from './overview';
import { createSampleVisitorController } from './sample-visitor';
import { createSegmentController } from './segment';
import { createSettingsController } from './settings';

export const controllers = {
  delivery: createDeliveryController,
  overview: createOverviewController,
  'sample-visitor': createSampleVisitorController,
  segment: createSegmentController,
  settings: createSettingsController,
};
