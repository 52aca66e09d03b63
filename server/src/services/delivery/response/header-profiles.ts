import { LRUCache } from 'lru-cache';
import { perStrapi } from '../../../strapi/per-strapi';

type Headers = Record<string, string | string[] | number | undefined>;

/** Headers that belong to one response, or that the server adds by itself. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'server-timing',
  'transfer-encoding',
]);

const MAX_ORIGINS = 200;

/** What a Strapi's middlewares put on responses, as far as it was seen. */
export const getHeaderProfiles = perStrapi(createHeaderProfiles);

/**
 * The headers that Strapi's middlewares put on a response, learned from responses that passed through
 * them. They depend on the project's settings and on the origin that asks, and on nothing else.
 */
function createHeaderProfiles() {
  const profiles = new LRUCache<string, Record<string, string | string[]>>({ max: MAX_ORIGINS });
  return {
    learn(origin: string, headers: Headers): void {
      if (headers['set-cookie'] !== undefined || profiles.has(origin)) {
        return;
      }
      const profile: Record<string, string | string[]> = {};
      for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined && !OWN_HEADERS.has(name)) {
          profile[name] = typeof value === 'number' ? String(value) : value;
        }
      }
      profiles.set(origin, profile);
    },
    find: (origin: string) => profiles.get(origin),
  };
}
