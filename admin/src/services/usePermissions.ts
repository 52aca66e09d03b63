import { useAuth } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';

/** What the signed-in user may do in the plugin. */
export type Allowed = Record<keyof typeof PERMISSIONS, boolean>;

/**
 * Answers at once from the permissions that the session has. The plugin's permissions take no
 * conditions, so there is nothing to ask the server for.
 */
export function usePermissions(): Allowed {
  const granted = useAuth('Personalization', (state) => state.permissions);
  const actions = new Set(granted.map(({ action }) => action));
  const entries = Object.entries(PERMISSIONS).map(([name, [needed]]) => [
    name,
    needed !== undefined && actions.has(needed.action),
  ]);
  return Object.fromEntries(entries) as Allowed;
}
