import { z } from 'zod';
import { consentClass, objectError, ownAttributeSchema } from './attribute-schema';
import { CDNS } from './geo-headers';
import { isTimeZone } from './is-time-zone';

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const ONE_YEAR_SECONDS = 31_536_000;

const wholeNumber = (min: number, max: number) => {
  const error = `expected a whole number from ${min} to ${max}`;
  return z.int({ error }).min(min, { error }).max(max, { error }).optional();
};

const REDIS_URL_ERROR = 'expected the address of Redis, such as redis://127.0.0.1:6379';

const headerName = z
  .string({ error: 'expected the name of a request header' })
  .regex(HEADER_NAME, { error: 'expected the name of a request header' });

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
            country: headerName,
            region: headerName.optional(),
            city: headerName.optional(),
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
  });

/** What `PersonalizationOptions` may hold; every unknown key is refused. */
export const optionsSchema = z.strictObject(
  {
    attributes: z.array(ownAttributeSchema, { error: 'expected a list of attributes' }).optional(),
    consent: z
      .record(z.string(), consentClass, {
        error: 'expected an object of consent classes by attribute name',
      })
      .optional(),
    geo: geo.optional(),
    timeZone: z
      .string({ error: 'expected an IANA time zone, such as Europe/Oslo' })
      .refine(isTimeZone, { error: 'expected an IANA time zone, such as Europe/Oslo' })
      .optional(),
    // The upper bounds catch a typo and keep the work of one request bounded.
    limits: z
      .strictObject(
        {
          depth: wholeNumber(1, 20),
          conditionsPerRule: wholeNumber(1, 500),
          listValues: wholeNumber(1, 10_000),
          activeSegments: wholeNumber(1, 5_000),
          variantsPerOwner: wholeNumber(1, 200),
        },
        { error: objectError('an object of limits') },
      )
      .optional(),
    delivery: z
      .strictObject(
        { maxAgeSeconds: wholeNumber(0, ONE_YEAR_SECONDS) },
        { error: objectError('an object with maxAgeSeconds') },
      )
      .optional(),
    journal: z
      .strictObject(
        { changes: wholeNumber(1, 10_000), days: wholeNumber(1, 36_500) },
        { error: objectError('an object with changes and days') },
      )
      .optional(),
    metrics: z
      .strictObject(
        { prometheus: z.boolean({ error: 'expected true or false' }).optional() },
        { error: objectError('an object with prometheus') },
      )
      .optional(),
    cache: z
      .strictObject(
        {
          enabled: z.boolean({ error: 'expected true or false' }).optional(),
          shareResponses: z.boolean({ error: 'expected true or false' }).optional(),
          maxMegabytes: wholeNumber(1, 16_384),
          maxAgeSeconds: wholeNumber(1, ONE_YEAR_SECONDS),
          redis: z
            .strictObject(
              {
                url: z
                  .string({ error: REDIS_URL_ERROR })
                  .regex(/^rediss?:\/\//, { error: REDIS_URL_ERROR }),
                prefix: z
                  .string({ error: 'expected a short text' })
                  .regex(/^[\w:.-]{1,60}$/, { error: 'expected letters, digits, _ - . and :' })
                  .optional(),
              },
              { error: objectError('an object with url') },
            )
            .optional(),
        },
        { error: objectError('an object of cache settings') },
      )
      .optional(),
  },
  { error: objectError('an object') },
);
