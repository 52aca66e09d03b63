import { DEFAULT_LIMITS, type RuleLimits } from '../../../core/rules/limits';
import { buildAttributes, type Attribute } from '../../../core/visitor';
import { CDN_GEO_HEADERS, type GeoHeaders } from './geo-headers';
import type { GeoOptions, PersonalizationOptions } from './options';
import { validateConfig } from './validate-config';

/** The configuration with everything filled in. */
export interface PersonalizationConfig {
  /** The built-in attributes and the project's own, with the consent classes applied. */
  attributes: readonly Attribute[];
  /** The headers that `geo.*` is read from, or null when no CDN is trusted. */
  geo: GeoHeaders | null;
  /** IANA time zone. */
  timeZone: string;
  limits: RuleLimits;
  delivery: { maxAgeSeconds: number };
  journal: { changes: number; days: number };
  metrics: { prometheus: boolean };
  cache: CacheConfig;
}

/** What the server keeps between requests. */
export interface CacheConfig {
  isEnabled: boolean;
  maxBytes: number;
  maxAgeSeconds: number;
  /** `null` where the plugin finds out. */
  sharesResponses: boolean | null;
  redis: { url: string; prefix: string } | null;
}

const NO_OPTIONS: PersonalizationOptions = {};
const resolved = new WeakMap<object, PersonalizationConfig>();

/**
 * Fills in what the options leave out: `resolveConfig(strapi.config.get('plugin::personalization'))`.
 * Throws the message of `validateConfig` when they are invalid. The same options object gives the
 * same result object, so that asking on every request costs nothing.
 */
export function resolveConfig(options: PersonalizationOptions = NO_OPTIONS): PersonalizationConfig {
  const known = resolved.get(options);
  if (known) return known;
  validateConfig(options);
  const config = fillIn(options);
  resolved.set(options, config);
  return config;
}

function fillIn(options: PersonalizationOptions): PersonalizationConfig {
  return {
    attributes: buildAttributes(options.attributes, options.consent),
    geo: resolveGeoHeaders(options.geo),
    timeZone: options.timeZone ?? 'UTC',
    limits: { ...DEFAULT_LIMITS, ...dropUndefined(options.limits ?? {}) },
    delivery: { maxAgeSeconds: options.delivery?.maxAgeSeconds ?? 60 },
    journal: { changes: options.journal?.changes ?? 50, days: options.journal?.days ?? 90 },
    metrics: { prometheus: options.metrics?.prometheus ?? false },
    cache: resolveCache(options.cache),
  };
}

function resolveCache(options: PersonalizationOptions['cache'] = {}): CacheConfig {
  const { redis } = options;
  return {
    isEnabled: options.enabled ?? true,
    maxBytes: (options.maxMegabytes ?? 64) * 1024 * 1024,
    maxAgeSeconds: options.maxAgeSeconds ?? 300,
    sharesResponses: options.shareResponses ?? null,
    redis:
      redis === undefined ? null : { url: redis.url, prefix: redis.prefix ?? 'personalization' },
  };
}

function resolveGeoHeaders(geo: GeoOptions | undefined): GeoHeaders | null {
  if (geo?.cdn) return CDN_GEO_HEADERS[geo.cdn];
  if (!geo?.headers) return null;
  const { country, region, city, timeZone } = geo.headers;
  return {
    country: country.toLowerCase(),
    region: region?.toLowerCase(),
    city: city?.toLowerCase(),
    timeZone: timeZone?.toLowerCase(),
  };
}

/** A setting that is undefined, as an unset environment variable gives it, keeps its default. */
function dropUndefined<T extends object>(settings: T): Partial<T> {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}
