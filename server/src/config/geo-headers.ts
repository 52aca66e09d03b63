/** Header names in lower case, as Node gives them. */
export interface GeoHeaders {
  country: string;
  region?: string;
  city?: string;
  timeZone?: string;
}

/**
 * The headers that each CDN adds by itself or by a switch of its own. CDNs whose header names are
 * chosen by their users (Fastly, Google Cloud Load Balancing, Akamai) are configured by `headers`.
 *
 * - Cloudflare: country always, the others by the managed transform "Add visitor location headers".
 *   https://developers.cloudflare.com/rules/transform/managed-transforms/reference/
 * - Vercel: https://vercel.com/docs/headers/request-headers
 * - CloudFront: as the origin request policy says.
 *   https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
 * - App Engine: https://cloud.google.com/appengine/docs/flexible/reference/request-headers
 */
export const CDN_GEO_HEADERS = {
  cloudflare: {
    country: 'cf-ipcountry',
    region: 'cf-region-code',
    city: 'cf-ipcity',
    timeZone: 'cf-timezone',
  },
  vercel: {
    country: 'x-vercel-ip-country',
    region: 'x-vercel-ip-country-region',
    city: 'x-vercel-ip-city',
    timeZone: 'x-vercel-ip-timezone',
  },
  cloudfront: {
    country: 'cloudfront-viewer-country',
    region: 'cloudfront-viewer-country-region',
    city: 'cloudfront-viewer-city',
    timeZone: 'cloudfront-viewer-time-zone',
  },
  appengine: {
    country: 'x-appengine-country',
    region: 'x-appengine-region',
    city: 'x-appengine-city',
  },
} as const satisfies Readonly<Record<string, GeoHeaders>>;

/** The CDNs whose headers are known. */
export type Cdn = keyof typeof CDN_GEO_HEADERS;

export const CDNS = Object.keys(CDN_GEO_HEADERS) as Cdn[];
