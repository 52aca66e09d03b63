import type { PermissionId } from '../../permissions/actions';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A route below `/personalization` for signed-in admin users whose role has all the permissions. */
export function createAdminRoute(
  method: Method,
  path: string,
  handler: string,
  ...permissions: PermissionId[]
) {
  return {
    method,
    path,
    handler,
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: permissions } },
      ],
    },
  };
}
