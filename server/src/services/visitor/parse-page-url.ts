/** Stands in for the host of an address that is only a path, such as `/sale?utm_source=mail`. */
const NO_HOST = 'page.invalid';
const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'android-app:']);
const MAX_LENGTH = 2048;

/** Reads a web address, whole or as a path. Returns null for anything else. */
export function parsePageUrl(text: unknown): URL | null {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) {
    return null;
  }
  const trimmed = text.trim();
  const base = trimmed.startsWith('/') ? `https://${NO_HOST}` : undefined;
  if (!URL.canParse(trimmed, base)) {
    return null;
  }
  const url = new URL(trimmed, base);
  url.hash = '';
  return PROTOCOLS.has(url.protocol) ? url : null;
}

/** True when the address named a host and not a path alone. */
export function hasHost(url: URL): boolean {
  return url.hostname !== NO_HOST && url.hostname !== '';
}
