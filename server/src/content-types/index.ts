import { segmentSchema } from './segment/schema';

export const contentTypes = {
  segment: { schema: segmentSchema },
};
