import { createAdminRoute } from './create-admin-route';

const READ = 'plugin::personalization.segment.read';
const DELETE = 'plugin::personalization.retired.delete';

export const retiredRoutes = [
  createAdminRoute('GET', '/retired', 'retired.list', READ),
  createAdminRoute('DELETE', '/retired', 'retired.purge', DELETE),
];
