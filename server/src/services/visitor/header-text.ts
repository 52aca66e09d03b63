import type { IncomingHttpHeaders } from 'node:http';

/** Request headers by name in lower case, as Node and Koa give them. */
export type RequestHeaders = IncomingHttpHeaders;

const NON_ASCII = /[\u0080-\u00ff]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A header's text, or undefined when it was not sent. Node reads header bytes as Latin-1; bytes
 * that are valid UTF-8 are read as such instead. A proxy may still mangle them, so what is not
 * ASCII travels safely as base64url alone.
 */
export function readHeaderText(headers: RequestHeaders, name: string): string | undefined {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  const text = Array.isArray(value) ? value[0] : value;
  return text !== undefined && NON_ASCII.test(text) ? decodeUtf8(text) : text;
}

/** True when a header was sent, empty or not. */
export function isHeaderSent(headers: RequestHeaders, name: string): boolean {
  return Object.hasOwn(headers, name) && headers[name] !== undefined;
}

function decodeUtf8(text: string): string {
  try {
    return utf8.decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
