import { createAdminRoute } from './create-admin-route';

const READ = 'plugin::personalization.segment.read';

export const overviewRoutes = [
  createAdminRoute('GET', '/overview', 'overview.find', READ),
  createAdminRoute('GET', '/settings', 'settings.find', READ),
  createAdminRoute('GET', '/data-use', 'settings.listDataUse', READ),
];
