import { overviewRoutes } from './overview';
import { sampleVisitorRoutes } from './sample-visitor';
import { segmentRoutes } from './segment';

/** Routes below `/personalization`, for the admin panel. */
export const adminRoutes = {
  type: 'admin' as const,
  routes: [...segmentRoutes, ...sampleVisitorRoutes, ...overviewRoutes],
};
