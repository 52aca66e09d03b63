/** The part of the admin's store that the plugin uses. */
interface Store {
  dispatch(action: unknown): unknown;
  getState(): unknown;
}

interface AdminApp {
  store?: Store | null;
}

let admin: AdminApp | null = null;

/** Remembers the admin app. It makes its store after all plugins are registered. */
export function rememberApp(app: unknown): void {
  admin = app as AdminApp;
}

export function getStore(): Store | null {
  return admin?.store ?? null;
}
