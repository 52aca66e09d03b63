import { createAdminRoute } from './create-admin-route';

export const metricsRoutes = [
  createAdminRoute('GET', '/metrics', 'metrics.find', 'plugin::personalization.segment.read'),
];
