/** The JSON value of a text, or why there is none. */
export type DecodedText = { ok: true; value: unknown } | { ok: false; message: string };

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
const NOT_JSON = 'is neither JSON nor base64url of JSON';

/**
 * Reads JSON, or base64url (with or without padding, plain base64 too) of UTF-8 JSON.
 * The two cannot be taken for one another: a context in JSON begins with `{`, which base64 lacks.
 */
export function decodeVisitorContext(text: string): DecodedText {
  const trimmed = text.trim();
  if (trimmed === '') {
    return { ok: false, message: 'is empty' };
  }
  if (!BASE64.test(trimmed)) {
    return parseJson(trimmed);
  }
  const json = decodeBase64(trimmed);
  return json === null ? { ok: false, message: NOT_JSON } : parseJson(json);
}

function parseJson(text: string): DecodedText {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // The parser's message quotes the text, and a context must not reach a log.
    return { ok: false, message: NOT_JSON };
  }
}

function decodeBase64(text: string): string | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
