/**
 * An address on the server of this admin, from the path of it; other addresses as they are.
 *
 * Seen in Strapi 5.54.0: `window.strapi.backendURL`. Where it is missing, the address is on the server that
 * the admin panel came from. It can go once the admin's fetch client tells its base address.
 */
export function toBackendUrl(address: string, host: object = window): string {
  const { strapi } = host as { strapi?: { backendURL?: unknown } };
  const base = typeof strapi?.backendURL === 'string' ? strapi.backendURL : '';
  return address.startsWith('/') ? `${base}${address}` : address;
}
