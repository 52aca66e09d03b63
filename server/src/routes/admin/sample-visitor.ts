import { createAdminRoute } from './create-admin-route';

export const sampleVisitorRoutes = [
  createAdminRoute(
    'GET',
    '/sample-visitors',
    'sample-visitor.list',
    'plugin::personalization.segment.read',
  ),
  createAdminRoute(
    'POST',
    '/sample-visitors',
    'sample-visitor.create',
    'plugin::personalization.sample-visitor.create',
  ),
  createAdminRoute(
    'PUT',
    '/sample-visitors/:id',
    'sample-visitor.update',
    'plugin::personalization.sample-visitor.update',
  ),
  createAdminRoute(
    'DELETE',
    '/sample-visitors/:id',
    'sample-visitor.delete',
    'plugin::personalization.sample-visitor.delete',
  ),
];
