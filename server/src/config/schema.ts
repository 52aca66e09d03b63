import { z } from 'zod';
import { DEFAULT_LIMITS } from '../../../core/rules/limits';
import { buildAttributes } from '../../../core/visitor';
import { consentClass, objectError, ownAttributeSchema } from './attribute-schema';
import { CDN_GEO_HEADERS, CDNS, type GeoHeaders } from './geo-headers';
import { isTimeZone } from './is-time-zone';

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const ONE_YEAR_SECONDS = 31_536_000;

const wholeNumber = (min: number, max: number) => {
  const error = `expected a whole number from ${min} to ${max}`;
  return z.int({ error }).min(min, { error }).max(max, { error });
};

const trueOrFalse = z.boolean({ error: 'expected true or false' });

const REDIS_URL_ERROR = 'expected the address of Redis, such as redis://127.0.0.1:6379';

/** Names are given in lower case, as Node gives them. */
const headerName = z
  .string({ error: 'expected the name of a request header' })
  .regex(HEADER_NAME, { error: 'expected the name of a request header' })
  .toLowerCase();

/**
 * Where `geo.*` comes from. Name a CDN only if every request passes through it, since anybody
 * else can send the same headers.
 */
const geo = z
  .strictObject(
    {
      cdn: z
        .enum(CDNS, {
          error: `expected one of ${CDNS.join(', ')}; for another CDN, name its headers in geo.headers`,
        })
        .optional(),
      headers: z
        .strictObject(
          {
            /** A two-letter ISO 3166-1 code. */
            country: headerName,
            region: headerName.optional(),
            /** Text in UTF-8, percent-encoded or not. */
            city: headerName.optional(),
            /** An IANA time zone. */
            timeZone: headerName.optional(),
          },
          { error: objectError('an object with country, and region, city, timeZone if sent') },
        )
        .optional(),
    },
    { error: objectError('an object with either cdn or headers') },
  )
  .refine((value) => (value.cdn === undefined) !== (value.headers === undefined), {
    error: 'expected either cdn or headers',
  })
  .transform(({ cdn, headers }): GeoHeaders | null =>
    cdn === undefined ? (headers ?? null) : CDN_GEO_HEADERS[cdn],
  );

/** What the server keeps between requests, so that most of them need no SQL. */
const cache = z
  .strictObject(
    {
      /** True unless given. */
      enabled: trueOrFalse.default(true),
      /**
       * Whether a finished response may serve everybody who asks the same without credentials. Unless
       * given, true where no Document Service middleware of the project could make a difference.
       */
      shareResponses: trueOrFalse.optional(),
      /** Memory for documents and finished responses, of each process. 64 unless given. */
      maxMegabytes: wholeNumber(1, 16_384).default(64),
      /** How long raw SQL writes, which Strapi does not see, may stay unnoticed. 300 unless given. */
      maxAgeSeconds: wholeNumber(1, ONE_YEAR_SECONDS).default(300),
      /** For several nodes: shares loaded documents, and tells the nodes of each other's writes. */
      redis: z
        .strictObject(
          {
            /** Such as `redis://127.0.0.1:6379`. */
            url: z
              .string({ error: REDIS_URL_ERROR })
              .regex(/^rediss?:\/\//, { error: REDIS_URL_ERROR }),
            /** Goes before all keys. `personalization` unless given. */
            prefix: z
              .string({ error: 'expected a short text' })
              .regex(/^[\w:.-]{1,60}$/, { error: 'expected letters, digits, _ - . and :' })
              .default('personalization'),
          },
          { error: objectError('an object with url') },
        )
        .optional(),
    },
    { error: objectError('an object of cache settings') },
  )
  .transform(({ enabled, shareResponses, maxMegabytes, maxAgeSeconds, redis }) => ({
    isEnabled: enabled,
    /** `null` where the plugin finds out. */
    sharesResponses: shareResponses ?? null,
    maxBytes: maxMegabytes * 1024 * 1024,
    maxAgeSeconds,
    redis: redis ?? null,
  }));

/**
 * What a project may write as `personalization.config` in `config/plugins`.
 * All of it is optional, and every unknown key is refused.
 */
export const optionsSchema = z.strictObject(
  {
    /** The project's own attributes, which the front end sends in the visitor context. */
    attributes: z
      .array(ownAttributeSchema, { error: 'expected a list of attributes' })
      .readonly()
      .optional(),
    /** Consent classes by attribute name, where they differ from the attribute's own. */
    consent: z
      .record(z.string(), consentClass, {
        error: 'expected an object of consent classes by attribute name',
      })
      .optional(),
    /** Without it the server says nothing about where a visitor is. */
    geo: geo.optional(),
    /** The IANA time zone of `time.*` for visitors whose own is not known. `UTC` unless given. */
    timeZone: z
      .string({ error: 'expected an IANA time zone, such as Europe/Oslo' })
      .refine(isTimeZone, { error: 'expected an IANA time zone, such as Europe/Oslo' })
      .default('UTC'),
    /** Bounds of rules, segments and variants. They catch a typo and keep the work of one request bounded. */
    limits: z
      .strictObject(
        {
          depth: wholeNumber(1, 20).default(DEFAULT_LIMITS.depth),
          conditionsPerRule: wholeNumber(1, 500).default(DEFAULT_LIMITS.conditionsPerRule),
          listValues: wholeNumber(1, 10_000).default(DEFAULT_LIMITS.listValues),
          valuesInAll: wholeNumber(1, 1_000_000).default(DEFAULT_LIMITS.valuesInAll),
          activeSegments: wholeNumber(1, 5_000).default(DEFAULT_LIMITS.activeSegments),
          variantsPerOwner: wholeNumber(1, 200).default(DEFAULT_LIMITS.variantsPerOwner),
        },
        { error: objectError('an object of limits') },
      )
      .prefault({}),
    delivery: z
      .strictObject(
        {
          /** How long a public response may be kept by caches, in seconds. 60 unless given. */
          maxAgeSeconds: wholeNumber(0, ONE_YEAR_SECONDS).default(60),
        },
        { error: objectError('an object with maxAgeSeconds') },
      )
      .prefault({}),
    /** What is remembered of the changes of each entry's variants. The last change always is. */
    journal: z
      .strictObject(
        {
          /** At most so many changes of a version. 50 unless given. */
          changes: wholeNumber(1, 10_000).default(50),
          /** For at most so many days. 90 unless given. */
          days: wholeNumber(1, 36_500).default(90),
        },
        { error: objectError('an object with changes and days') },
      )
      .prefault({}),
    metrics: z
      .strictObject(
        {
          /** Counts as Prometheus text at `/api/personalization/metrics`, for callers with that permission. */
          prometheus: trueOrFalse.default(false),
        },
        { error: objectError('an object with prometheus') },
      )
      .prefault({}),
    cache: cache.prefault({}),
  },
  { error: objectError('an object') },
);

/** What the options come to. Throws where names are taken, which `findConfigFaults` tells before. */
export const configSchema = optionsSchema.transform(
  ({ attributes, consent, geo: geoHeaders, ...rest }) => ({
    ...rest,
    /** The built-in attributes and the project's own, with the consent classes applied. */
    attributes: buildAttributes(attributes, consent),
    /** The headers that `geo.*` is read from, or null when no CDN is trusted. */
    geo: geoHeaders ?? null,
  }),
);

/** What a project may write as `personalization.config` in `config/plugins`. All of it is optional. */
export type PersonalizationOptions = z.input<typeof configSchema>;

/** The configuration with everything filled in. */
export type PersonalizationConfig = z.output<typeof configSchema>;

/** Where `geo.*` comes from, as a project writes it. */
export type GeoOptions = NonNullable<PersonalizationOptions['geo']>;
