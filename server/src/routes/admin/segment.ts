import type { SegmentVerb } from '../../permissions/actions';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Routes below `/personalization`, for signed-in admin users whose role has the permission. */
export const segmentAdminRoutes = {
  type: 'admin' as const,
  routes: [
    createRoute('GET', '/attributes', 'listAttributes', 'read'),
    createRoute('POST', '/segments/validate', 'validate', 'read'),
    createRoute('GET', '/segments', 'list', 'read'),
    createRoute('POST', '/segments', 'create', 'create'),
    createRoute('GET', '/segments/:id', 'find', 'read'),
    createRoute('PUT', '/segments/:id', 'update', 'update'),
    createRoute('DELETE', '/segments/:id', 'delete', 'delete'),
    createRoute('POST', '/segments/:id/duplicate', 'duplicate', 'create'),
    createRoute('GET', '/segments/:id/usage', 'findUsage', 'read'),
  ],
};

function createRoute(method: Method, path: string, action: string, verb: SegmentVerb) {
  return {
    method,
    path,
    handler: `segment.${action}`,
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        {
          name: 'admin::hasPermissions',
          config: { actions: [`plugin::personalization.segment.${verb}`] },
        },
      ],
    },
  };
}
