import { createDeliveryController } from './delivery';
import { createSegmentController } from './segment';

export const controllers = {
  delivery: createDeliveryController,
  segment: createSegmentController,
};
