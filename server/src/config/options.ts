import type { RuleLimits } from '../../../core/rules/limits';
import type { ConsentOverrides, OwnAttribute } from '../../../core/visitor';
import type { Cdn } from './geo-headers';

/** Names of the request headers that say where the visitor is. Case does not matter. */
export interface GeoHeaderOptions {
  /** A two-letter ISO 3166-1 code. */
  country: string;
  region?: string;
  /** Text in UTF-8, percent-encoded or not. */
  city?: string;
  /** An IANA time zone. */
  timeZone?: string;
}

/**
 * Where `geo.*` comes from. Name a CDN only if every request passes through it, since anybody
 * else can send the same headers.
 */
export type GeoOptions =
  { cdn: Cdn; headers?: undefined } | { cdn?: undefined; headers: GeoHeaderOptions };

/** What a project may write as `personalization.config` in `config/plugins`. All of it is optional. */
export interface PersonalizationOptions {
  /** The project's own attributes, which the front end sends in the visitor context. */
  attributes?: readonly OwnAttribute[];
  /** Consent classes by attribute name, where they differ from the attribute's own. */
  consent?: ConsentOverrides;
  /** Without it the server says nothing about where a visitor is. */
  geo?: GeoOptions;
  /** The IANA time zone of `time.*` for visitors whose own is not known. `UTC` unless given. */
  timeZone?: string;
  /** Bounds of rules, segments and variants. */
  limits?: Partial<RuleLimits>;
  delivery?: {
    /** How long a public answer may be kept by caches, in seconds. 60 unless given. */
    maxAgeSeconds?: number;
  };
  /** What is remembered of the changes of each entry's variants. The last change always is. */
  journal?: {
    /** At most so many changes of a version. 50 unless given. */
    changes?: number;
    /** For at most so many days. 90 unless given. */
    days?: number;
  };
  metrics?: {
    /** Counts as Prometheus text at `/api/personalization/metrics`, for callers with that permission. */
    prometheus?: boolean;
  };
  /** What the server keeps between requests, so that most of them need no SQL. */
  cache?: {
    /** True unless given. */
    enabled?: boolean;
    /**
     * Whether a finished answer may serve everybody who asks the same without credentials. Unless
     * given, true where no Document Service middleware of the project could make a difference.
     */
    shareResponses?: boolean;
    /** Memory for documents and finished answers, of each process. 64 unless given. */
    maxMegabytes?: number;
    /** How long raw SQL writes, which Strapi does not see, may stay unnoticed. 300 unless given. */
    maxAgeSeconds?: number;
    /** For several nodes: shares loaded documents, and tells the nodes of each other's writes. */
    redis?: {
      /** Such as `redis://127.0.0.1:6379`. */
      url: string;
      /** Goes before all keys. `personalization` unless given. */
      prefix?: string;
    };
  };
}
