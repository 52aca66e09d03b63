/** The part of the admin's store that the plugin uses. */
interface Store {
  dispatch(action: unknown): unknown;
  getState(): unknown;
}

let admin: { store?: Partial<Store> | null } | null = null;

/** Remembers the admin app. It makes its store after all plugins are registered. */
export function rememberApp(app: object | null): void {
  admin = app;
}

/**
 * The admin's store; `null` where there is none: then nothing is put into it, and all that would be read
 * of it is unknown, so that the edit view stays Strapi's own.
 *
 * Seen in Strapi 5.54.0: `StrapiApp.store`. It can go once a plugin can reach the store outside of
 * React, or put what it keeps of a content type into the content manager.
 */
export function getStore(): Store | null {
  const { dispatch, getState } = admin?.store ?? {};
  return typeof dispatch === 'function' && typeof getState === 'function'
    ? (admin?.store as Store)
    : null;
}
