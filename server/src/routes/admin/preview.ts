import { createAdminRoute } from './create-admin-route';

const READ_SEGMENTS = 'plugin::personalization.segment.read';

/** They write nothing. What an entry shows is by the content manager's own permissions. */
export const previewRoutes = [
  createAdminRoute('POST', '/preview', 'preview.showEntry', READ_SEGMENTS),
  createAdminRoute('POST', '/preview/audience', 'preview.matchAudience', READ_SEGMENTS),
];
