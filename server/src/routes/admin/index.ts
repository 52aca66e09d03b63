export { segmentAdminRoutes } from './segment';
