import { config, resolveConfig, type PersonalizationOptions } from '../../../../server/src/config';

const faultsOf = (options: unknown): string[] => {
  try {
    config.validator(options);
    return [];
  } catch (error) {
    const [heading, ...faults] = (error as Error).message.split('\n');
    expect(heading).toBe('[personalization] invalid configuration in config/plugins:');
    return faults.map((fault) => fault.replace(/^ {2}- /, ''));
  }
};

const complete: PersonalizationOptions = {
  attributes: [
    {
      name: 'traits.plan',
      type: 'text',
      label: 'Plan',
      description: 'What the customer pays for.',
      consent: 'necessary',
      caseSensitive: true,
      values: [{ value: 'pro', label: 'Pro' }],
    },
    { name: 'traits.homeCountry', type: 'text', format: 'country' },
    { name: 'traits.birthday', type: 'date', format: 'day' },
  ],
  consent: { 'visit.count': 'statistics', 'traits.homeCountry': 'marketing' },
  geo: { cdn: 'cloudflare' },
  timeZone: 'Europe/Oslo',
  limits: { depth: 3, activeSegments: 1000 },
  delivery: { maxAgeSeconds: 0 },
};

describe('the validator', () => {
  test('accepts nothing at all, and everything that may be set', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf(undefined)).toEqual([]);
    expect(faultsOf(config.default)).toEqual([]);
    expect(faultsOf(complete)).toEqual([]);
    expect(faultsOf({ timeZone: undefined, geo: undefined, limits: {} })).toEqual([]);
  });

  test('lists every fault at once, each with its path and what was expected', () => {
    expect(
      faultsOf({
        attributes: [
          { name: 'geo.country', type: 'text' },
          { name: 'has space', type: 'string' },
          { name: 'traits.age', type: 'number', caseSensitive: true, consent: 'all' },
        ],
        consent: { 'visit.cuont': 'statistics' },
        geo: { cdn: 'fastly' },
        timeZone: 'Oslo',
        limits: { depth: 50, conditionsPerRule: '50', dept: 5 },
        delivery: { maxAgeSeconds: -1 },
        cach: true,
      }),
    ).toEqual([
      'attributes[1].name: expected letters, digits, - and _, with dots between parts, such as traits.plan',
      'attributes[1].type: expected one of text, number, boolean, date, list',
      'attributes[2].consent: expected one of necessary, preferences, statistics, marketing',
      'geo.cdn: expected one of cloudflare, vercel, cloudfront, appengine; for another CDN, name its headers in geo.headers',
      'timeZone: expected an IANA time zone, such as Europe/Oslo',
      'limits.depth: expected a whole number from 1 to 20',
      'limits.conditionsPerRule: expected a whole number from 1 to 500',
      'limits.dept: is not a known setting',
      'delivery.maxAgeSeconds: expected a whole number from 0 to 31536000',
      'cach: is not a known setting',
      'attributes[0].name: expected a name that is free, not the built-in geo.country',
      'consent["visit.cuont"]: expected the name of an attribute',
    ]);
  });

  test.each<[string, unknown, string]>([
    ['a list', [], 'expected an object'],
    ['a number', 7, 'expected an object'],
  ])('refuses %s', (_, options, message) => {
    expect(faultsOf(options)).toEqual([message]);
  });

  test.each<[string, unknown]>([
    ['neither a CDN nor headers', {}],
    ['both a CDN and headers', { cdn: 'vercel', headers: { country: 'x-country' } }],
  ])('refuses %s for where a visitor is', (_, geo) => {
    expect(faultsOf({ geo })).toEqual(['geo: expected either cdn or headers']);
  });

  test('refuses values that do not fit the type of their attribute', () => {
    const values = [{ value: 'one', label: 'One' }];
    expect(faultsOf({ attributes: [{ name: 'a', type: 'number', values }] })).toEqual([
      'attributes[0].values[0].value: expected a value that fits the type number',
    ]);
    expect(faultsOf({ attributes: [{ name: 'a', type: 'list', values }] })).toEqual([]);
  });

  test('refuses case sensitivity where there is no case', () => {
    expect(faultsOf({ attributes: [{ name: 'a', type: 'date', caseSensitive: true }] })).toEqual([
      'attributes[0].caseSensitive: expected nothing, since an attribute of type date has no case',
    ]);
  });

  test('refuses days that are no dates, and the name by which rules ask about segments', () => {
    expect(faultsOf({ attributes: [{ name: 'a', type: 'text', format: 'day' }] })).toEqual([
      'attributes[0].format: expected another format, since only a date is a day',
    ]);
    expect(faultsOf({ attributes: [{ name: 'Segment', type: 'text' }] })).toEqual([
      'attributes[0].name: expected a name that is free, not the built-in segment',
    ]);
    expect(faultsOf({ attributes: [{ name: 'crm.segment', type: 'text' }] })).toEqual([]);
  });

  test('quotes no value, since a setting may hold a secret', () => {
    expect(faultsOf({ timeZone: 's3cret', secret: 's3cret' }).join()).not.toContain('s3cret');
  });
});

describe('resolveConfig', () => {
  test('fills in the defaults', () => {
    const { attributes, ...rest } = resolveConfig({});
    expect(attributes.length).toBeGreaterThan(30);
    expect(rest).toEqual({
      geo: null,
      timeZone: 'UTC',
      limits: {
        depth: 5,
        conditionsPerRule: 50,
        listValues: 1000,
        valuesInAll: 100_000,
        activeSegments: 500,
        variantsPerOwner: 30,
      },
      delivery: { maxAgeSeconds: 60 },
      journal: { changes: 50, days: 90 },
      metrics: { prometheus: false },
      cache: {
        isEnabled: true,
        maxBytes: 64 * 1024 * 1024,
        maxAgeSeconds: 300,
        sharesResponses: null,
        redis: null,
      },
    });
  });

  test('keeps what is set', () => {
    const resolved = resolveConfig(complete);
    expect(resolved).toMatchObject({
      geo: { country: 'cf-ipcountry' },
      timeZone: 'Europe/Oslo',
      limits: { depth: 3, activeSegments: 1000, conditionsPerRule: 50 },
      delivery: { maxAgeSeconds: 0 },
    });
    expect(resolved.attributes.find(({ name }) => name === 'visit.count')?.consent).toBe(
      'statistics',
    );
  });

  test('reads the names of headers without regard to case', () => {
    expect(resolveConfig({ geo: { headers: { country: 'X-Geo-Country' } } }).geo?.country).toBe(
      'x-geo-country',
    );
  });

  test('gives the same object for the same options, and default limits for undefined ones', () => {
    const options: PersonalizationOptions = { limits: { depth: undefined } };
    expect(resolveConfig(options)).toBe(resolveConfig(options));
    expect(resolveConfig(undefined)).toBe(resolveConfig());
    expect(resolveConfig(options).limits.depth).toBe(5);
  });

  test('throws what the validator says', () => {
    expect(() => resolveConfig({ timeZone: 'Mars' })).toThrow(/timeZone: expected an IANA/);
  });
});
