import type { GeoHeaders } from '../../config';
import { readHeaderText, type RequestHeaders } from './header-text';
import { isKnownTimeZone } from './is-known-time-zone';

/** What the CDN says about where the visitor is. What is missing is unknown. */
export interface Geo {
  country?: string;
  region?: string;
  city?: string;
  timeZone?: string;
}

/** Codes that stand for "not known": ISO's user-assigned ones, and App Engine's. */
const UNKNOWN_COUNTRIES: ReadonlySet<string> = new Set(['XX', 'ZZ']);
const COUNTRY = /^[A-Z]{2}$/;
const MAX_LENGTH = 200;

/** Reads the CDN's headers. Cloudflare's `T1` for Tor is no country; `?` is Fastly's "absent". */
export function readGeo(headers: RequestHeaders, names: GeoHeaders): Geo {
  const country = readText(headers, names.country)?.toUpperCase();
  const timeZone = readText(headers, names.timeZone);
  return {
    country:
      country && COUNTRY.test(country) && !UNKNOWN_COUNTRIES.has(country) ? country : undefined,
    region: readText(headers, names.region),
    city: readText(headers, names.city),
    timeZone: isKnownTimeZone(timeZone) ? timeZone : undefined,
  };
}

function readText(headers: RequestHeaders, name: string | undefined): string | undefined {
  const text = name === undefined ? undefined : readHeaderText(headers, name)?.trim();
  if (!text || text === '?' || text.length > MAX_LENGTH) {
    return undefined;
  }
  return decodePercent(text);
}

/** Vercel and CloudFront percent-encode names such as `Troms%C3%B8`. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
