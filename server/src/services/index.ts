import { createDeliveryService } from './delivery';
import { createSafekeepingService } from './safekeeping';
import { createSegmentService } from './segment';
import { createSegmentUsageService } from './segment-usage';
import { createVisitorService } from './visitor';

export const services = {
  delivery: createDeliveryService,
  safekeeping: createSafekeepingService,
  segment: createSegmentService,
  'segment-usage': createSegmentUsageService,
  visitor: createVisitorService,
};
