import { SEGMENTS_PARAMETER } from '../../../../core/contracts/delivery';

/**
 * A URL with `segments=a,b` in its query; as it is where it has such a parameter already. Relative
 * URLs stay relative, and what follows `#` stays last.
 */
export function appendSegments(url: string, segments: readonly string[]): string {
  const [address = '', ...fragment] = url.split('#');
  const [, query = ''] = address.split(/\?(.*)/s);
  if (segments.length === 0 || new URLSearchParams(query).has(SEGMENTS_PARAMETER)) {
    return url;
  }
  const separator = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  const parameter = `${SEGMENTS_PARAMETER}=${segments.map(encodeURIComponent).join(',')}`;
  return [`${address}${separator}${parameter}`, ...fragment].join('#');
}
