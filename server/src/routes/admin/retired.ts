import { createAdminRoute } from './create-admin-route';

const READ = 'plugin::personalization.segment.read';
const RESTORE = 'plugin::personalization.retired.restore';
const DELETE = 'plugin::personalization.retired.delete';

export const retiredRoutes = [
  createAdminRoute('GET', '/retired', 'retired.list', READ),
  createAdminRoute('POST', '/retired/move', 'retired.move', RESTORE),
  createAdminRoute('DELETE', '/retired', 'retired.purge', DELETE),
];
