import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PersonalizationOptions } from '../../../../server/src/config';
import { createVisitorService } from '../../../../server/src/services/visitor';
import { parseWholeContext } from '../../../../server/src/services/visitor/parse-whole-context';

const NOW = new Date('2026-05-17T18:30:00Z');
const CHROME =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36';

const createService = (options: PersonalizationOptions = {}) => {
  const strapi = { config: { get: () => options } } as unknown as Core.Strapi;
  return createVisitorService({ strapi });
};

const ask = (
  headers: Record<string, string> = {},
  {
    options,
    context,
    only,
  }: { options?: PersonalizationOptions; context?: unknown; only?: string[] } = {},
) =>
  createService(options).fromRequest(
    { headers },
    { context, now: NOW, ...(only ? { only: new Set(only) } : {}) },
  );

const withContext = (context: unknown) => ({ 'visitor-context': JSON.stringify(context) });

const expectError = (run: () => unknown): errors.ValidationError => {
  try {
    run();
  } catch (error) {
    if (error instanceof errors.ValidationError) {
      return error;
    }
    throw error;
  }
  throw new Error('expected an error');
};

describe('the visitor of a request', () => {
  test('is known by what the request shows, without any context', () => {
    const { visitor, warnings, suppressed } = ask({
      'user-agent': CHROME,
      'accept-language': 'nb-NO,nb;q=0.9',
      referer: 'https://shop.example/sale?utm_campaign=spring',
      origin: 'https://shop.example',
    });
    expect({ warnings, suppressed }).toEqual({ warnings: [], suppressed: null });
    expect(visitor).toEqual({
      consent: ['necessary'],
      attributes: {
        language: 'nb-NO',
        languages: ['nb-NO', 'nb'],
        'device.type': 'mobile',
        'browser.name': 'Chrome',
        'os.name': 'Android',
        'page.path': '/sale',
        'utm.campaign': 'spring',
        'time.hour': 18,
        'time.weekday': 'sunday',
        'time.date': '2026-05-17',
      },
    });
  });

  test('is known by the context in the header, which wins over the request, null included', () => {
    const { visitor } = ask({
      ...withContext({
        attributes: { 'device.type': 'desktop', language: null, 'visit.count': 3 },
        consent: ['preferences'],
      }),
      'user-agent': CHROME,
      'accept-language': 'nb',
    });
    expect(visitor.consent).toEqual(['necessary', 'preferences']);
    expect(visitor.attributes).toMatchObject({
      'device.type': 'desktop',
      'browser.name': 'Chrome',
      language: null,
      languages: ['nb'],
      'visit.count': 3,
    });
  });

  test('reads base64url and raw UTF-8 in the header', () => {
    const text = JSON.stringify({ attributes: { 'geo.city': 'Tromsø' } });
    for (const header of [
      Buffer.from(text).toString('base64url'),
      Buffer.from(text).toString('latin1'),
    ]) {
      const { visitor } = ask({ 'visitor-context': header });
      expect(visitor.attributes['geo.city']).toBe('Tromsø');
    }
  });

  test('is known by the context of the body, and the header is then not read', () => {
    const { visitor } = ask(
      { 'visitor-context': 'not json' },
      { context: { attributes: { 'geo.country': 'DK' } } },
    );
    expect(visitor.attributes['geo.country']).toBe('DK');
  });

  test('says whether a context was sent in the header', () => {
    const service = createService();
    expect(service.hasContext({ headers: { 'visitor-context': '' } })).toBe(true);
    expect(service.hasContext({ headers: { 'user-agent': CHROME } })).toBe(false);
  });

  test('keeps undeclared attributes out, with a bounded warning that names them', () => {
    const undeclared = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [`${'x'.repeat(60)}${index}`, 'secret']),
    );
    const attributes = { ...undeclared, 'traits.plan': 'pro', 'geo.country': 'NO' };
    const { visitor, warnings } = ask(withContext({ attributes }), {
      options: { attributes: [{ name: 'traits.plan', type: 'text' }] },
      only: [],
    });
    expect(visitor.attributes).toEqual({ 'traits.plan': 'pro', 'geo.country': 'NO' });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^Not declared .*"x{40}…".* and 2 more$/);
    expect(warnings[0]).not.toContain('secret');
  });

  test('derives only what is asked for', () => {
    const headers = { 'user-agent': CHROME, 'accept-language': 'nb' };
    expect(ask(headers, { only: [] }).visitor.attributes).toEqual({});
    expect(ask(headers, { only: ['os.name', 'time.hour'] }).visitor.attributes).toEqual({
      'os.name': 'Android',
      'time.hour': 18,
    });
  });
});

describe('where the visitor is', () => {
  const headers = { 'cf-ipcountry': 'NO', 'x-vercel-ip-country': 'SE' };
  const only = ['geo.country', 'geo.region', 'geo.city'];

  test('is unknown while no CDN is configured, whatever headers come', () => {
    expect(ask(headers, { only }).visitor.attributes).toEqual({});
  });

  test('is read from the headers of the configured CDN alone', () => {
    const country = (options: PersonalizationOptions) =>
      ask(headers, { only, options }).visitor.attributes;
    expect(country({ geo: { cdn: 'cloudflare' } })).toEqual({ 'geo.country': 'NO' });
    expect(country({ geo: { cdn: 'vercel' } })).toEqual({ 'geo.country': 'SE' });
    expect(country({ geo: { cdn: 'cloudfront' } })).toEqual({});
    expect(country({ geo: { headers: { country: 'CF-IPCountry' } } })).toEqual({
      'geo.country': 'NO',
    });
  });

  test('is what the client says, if it says so', () => {
    const options = { geo: { cdn: 'cloudflare' } } as const;
    const sent = { ...headers, ...withContext({ attributes: { 'geo.country': 'DK' } }) };
    expect(ask(sent, { only, options }).visitor.attributes).toEqual({ 'geo.country': 'DK' });
  });
});

describe('the time', () => {
  const hour = (headers: Record<string, string>, options: PersonalizationOptions = {}) =>
    ask(headers, { only: ['time.hour'], options }).visitor.attributes['time.hour'];
  const inZone = (zone: unknown) => withContext({ attributes: { 'time.zone': zone } });

  test('is told in the zone of the visitor, else of the CDN, else of the configuration', () => {
    const options = { timeZone: 'Europe/Oslo', geo: { cdn: 'cloudflare' } } as const;
    const cdn = { 'cf-timezone': 'Asia/Tokyo' };
    expect(hour({ ...cdn, ...inZone('America/New_York') }, options)).toBe(14);
    expect(hour(cdn, options)).toBe(3);
    expect(hour({}, options)).toBe(20);
    expect(hour({})).toBe(18);
  });

  test.each(['Mars/Base', '', 7, null, 'x'.repeat(100)])('ignores the zone %j', (zone) => {
    expect(hour(inZone(zone), { timeZone: 'Europe/Oslo' })).toBe(20);
  });

  test('is not told by a zone whose consent is withheld', () => {
    const options = { consent: { 'time.zone': 'preferences' } } as const;
    expect(hour(inZone('Asia/Tokyo'), options)).toBe(18);
    const consenting = withContext({
      attributes: { 'time.zone': 'Asia/Tokyo' },
      consent: ['preferences'],
    });
    expect(hour(consenting, options)).toBe(3);
  });
});

describe('choices of the visitor', () => {
  const context = withContext({
    attributes: { 'visit.count': 3 },
    consent: ['preferences', 'marketing'],
  });
  const nothing = { attributes: {}, consent: ['necessary'] };

  test.each(['off', ' Off '])('gives nothing away with Personalization: %s', (value) => {
    expect(ask({ ...context, personalization: value })).toEqual({
      visitor: nothing,
      warnings: [],
      suppressed: 'opt-out',
    });
  });

  test('gives nothing away with optOut in the context', () => {
    const optedOut = withContext({ attributes: { 'visit.count': 3 }, optOut: true });
    expect(ask(optedOut)).toMatchObject({ visitor: nothing, suppressed: 'opt-out' });
    expect(ask(withContext({ optOut: false })).suppressed).toBeNull();
    expect(ask({ ...context, personalization: 'on' }).suppressed).toBeNull();
  });

  test('takes Sec-GPC for an objection to marketing', () => {
    expect(ask({ ...context, 'sec-gpc': '1' }).visitor.consent).toEqual([
      'necessary',
      'preferences',
    ]);
    expect(ask({ ...context, 'sec-gpc': '0' }).visitor.consent).toContain('marketing');
  });

  test('suppresses crawlers, and not the servers that ask for visitors', () => {
    const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
    expect(ask({ ...context, 'user-agent': googlebot })).toMatchObject({
      visitor: nothing,
      suppressed: 'crawler',
    });
    expect(ask({ ...context, 'user-agent': 'node' }).suppressed).toBeNull();
    expect(ask(context).suppressed).toBeNull();
  });
});

describe('a context that cannot be read', () => {
  test('is a validation error that lists each fault with its path where somebody enters it', () => {
    const error = expectError(() =>
      parseWholeContext({ attributes: { 'geo.country': {} }, consent: ['all'], ip: '::1' }),
    );
    expect(error.message).toBe(
      'Invalid visitor context: attributes["geo.country"] must be text, a number, true, false, null or a list of texts (and 2 more)',
    );
    expect(error.details).toEqual({
      errors: [
        {
          path: ['attributes', 'geo.country'],
          code: 'visitor.unreadable',
          values: { place: 'attributes["geo.country"]' },
          message:
            'attributes["geo.country"] must be text, a number, true, false, null or a list of texts',
          name: 'ValidationError',
        },
        {
          path: ['consent', '0'],
          code: 'visitor.unreadable',
          values: { place: 'consent[0]' },
          message: 'consent[0] must be one of necessary, preferences, statistics, marketing',
          name: 'ValidationError',
        },
        {
          path: ['ip'],
          code: 'visitor.unreadable',
          values: { place: 'ip' },
          message:
            'ip is not a part of a visitor context, which has attributes, consent and optOut',
          name: 'ValidationError',
        },
      ],
    });
  });

  test('says what is wrong when it is not JSON, empty or too large', () => {
    const messageOf = (header: string) =>
      expectError(() => ask({ 'visitor-context': header })).message;
    expect(messageOf('{oops')).toMatch(/neither JSON nor base64url of JSON/);
    expect(messageOf('')).toMatch(/is empty/);
    expect(messageOf(`{"attributes":{"a":"${'x'.repeat(8192)}"}}`)).toMatch(/at most 8 KB/);
  });

  test('may be up to 16 KB in a body', () => {
    const topics = (length: number) => ({
      attributes: { 'interest.topics': Array.from({ length }, () => 'x'.repeat(200)) },
    });
    expect(() => ask({}, { context: topics(75) })).not.toThrow();
    expect(expectError(() => ask({}, { context: topics(90) })).message).toMatch(/at most 16 KB/);
    expect(expectError(() => ask({}, { context: null })).message).toMatch(/must be an object/);
  });

  test('gives default content with a warning where nobody is to get an error', () => {
    const service = createService();
    const headers = { 'visitor-context': '{oops' };
    expect(service.fromRequest({ headers }, { unreadable: 'default-content' })).toEqual({
      visitor: { attributes: {}, consent: ['necessary'] },
      warnings: [
        'Default content is given, since the visitor context is neither JSON nor base64url of JSON.',
      ],
      suppressed: 'opt-out',
    });
  });

  test('is read without what is wrong in it, with a bounded warning that names no values', () => {
    const wrong = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`x.${n}`, { secret: 'secret' }]),
    );
    const { visitor, warnings } = ask(
      withContext({ attributes: { 'geo.country': 'NO', 'visit.count': 'secret', ...wrong } }),
      { only: [] },
    );
    expect(visitor.attributes['geo.country']).toBe('NO');
    expect(warnings[0]).toMatch(/^Left out of the visitor context.*x\.?.*\(and 4 more\)$/);
    expect(warnings[2]).toBe('Not of the type that is declared, so unknown: "visit.count"');
    expect(warnings.join()).not.toContain('secret');
  });

  test('lists at most 20 faults', () => {
    const attributes = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`a${i}`, {}]));
    const { details } = expectError(() => parseWholeContext({ attributes }));
    expect((details as { errors: unknown[] }).errors).toHaveLength(20);
  });
});

describe('a context without a request', () => {
  test('gets the time alone', () => {
    const { visitor } = createService().fromContext(
      { attributes: { 'geo.country': 'NO', language: undefined } },
      { now: NOW },
    );
    expect(visitor.attributes).toEqual({
      'geo.country': 'NO',
      'time.hour': 18,
      'time.weekday': 'sunday',
      'time.date': '2026-05-17',
    });
  });

  test('may be left out, and honours the choice to opt out', () => {
    expect(createService().fromContext(undefined).suppressed).toBeNull();
    expect(createService().fromContext({ optOut: true }).suppressed).toBe('opt-out');
    expectError(() => createService().fromContext([]));
  });
});
