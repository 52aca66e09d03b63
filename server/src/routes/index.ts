import { segmentAdminRoutes } from './admin';
import { contentApiRoutes } from './content-api';

export const routes = {
  admin: segmentAdminRoutes,
  'content-api': contentApiRoutes,
};
