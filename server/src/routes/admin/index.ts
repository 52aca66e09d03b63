import { filesRoutes } from './files';
import { historyRoutes } from './history';
import { metricsRoutes } from './metrics';
import { overviewRoutes } from './overview';
import { previewRoutes } from './preview';
import { retiredRoutes } from './retired';
import { sampleVisitorRoutes } from './sample-visitor';
import { segmentRoutes } from './segment';
import { variantCountRoutes } from './variant-count';

/** Routes below `/personalization`, for the admin panel. */
export const adminRoutes = {
  type: 'admin' as const,
  routes: [
    ...segmentRoutes,
    ...sampleVisitorRoutes,
    ...overviewRoutes,
    ...metricsRoutes,
    ...previewRoutes,
    ...variantCountRoutes,
    ...historyRoutes,
    ...filesRoutes,
    ...retiredRoutes,
  ],
};
