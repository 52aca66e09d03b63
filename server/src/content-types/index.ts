import { sampleVisitorSchema } from './sample-visitor/schema';
import { segmentSchema } from './segment/schema';

export const contentTypes = {
  'sample-visitor': { schema: sampleVisitorSchema },
  segment: { schema: segmentSchema },
};
