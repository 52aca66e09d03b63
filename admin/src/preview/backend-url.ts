/** An address on the server of this admin, from the path of it; other addresses as they are. */
export function toBackendUrl(address: string): string {
  const { strapi } = window as unknown as { strapi?: { backendURL?: string } };
  return address.startsWith('/') ? `${strapi?.backendURL ?? ''}${address}` : address;
}
