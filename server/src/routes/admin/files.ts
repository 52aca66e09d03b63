import { createAdminRoute } from './create-admin-route';

export const filesRoutes = [
  createAdminRoute('GET', '/files', 'files.export', 'plugin::personalization.files.export'),
  createAdminRoute(
    'POST',
    '/files',
    'files.import',
    'plugin::personalization.files.import',
    'plugin::personalization.segment.create',
    'plugin::personalization.segment.update',
  ),
];
