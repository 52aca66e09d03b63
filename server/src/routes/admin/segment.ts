import { createAdminRoute } from './create-admin-route';

const READ = 'plugin::personalization.segment.read';
const CREATE = 'plugin::personalization.segment.create';
const UPDATE = 'plugin::personalization.segment.update';
const DELETE = 'plugin::personalization.segment.delete';

export const segmentRoutes = [
  createAdminRoute('GET', '/attributes', 'segment.listAttributes', READ),
  createAdminRoute('POST', '/segments/validate', 'segment.validate', READ),
  createAdminRoute('GET', '/segments', 'segment.list', READ),
  createAdminRoute('POST', '/segments', 'segment.create', CREATE),
  createAdminRoute('GET', '/segments/key', 'segment.suggestKey', CREATE),
  createAdminRoute('GET', '/segments/deleted', 'segment.listDeleted', READ),
  createAdminRoute('POST', '/segments/deleted/:key/restore', 'segment.restoreDeleted', CREATE),
  createAdminRoute('GET', '/segments/:id', 'segment.find', READ),
  createAdminRoute('PUT', '/segments/:id', 'segment.update', UPDATE),
  createAdminRoute('DELETE', '/segments/:id', 'segment.delete', DELETE),
  createAdminRoute('POST', '/segments/:id/duplicate', 'segment.duplicate', CREATE),
  createAdminRoute('GET', '/segments/:id/usage', 'segment.findUsage', READ),
  createAdminRoute('GET', '/segments/:id/history', 'segment.listChanges', READ),
  createAdminRoute('POST', '/segments/:id/history/restore', 'segment.restoreChange', UPDATE),
];
