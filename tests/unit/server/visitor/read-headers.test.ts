import { resolveConfig } from '../../../../server/src/config';
import { readHeaderText } from '../../../../server/src/services/visitor/header-text';
import { readGeo } from '../../../../server/src/services/visitor/read-geo';
import { readLanguages } from '../../../../server/src/services/visitor/read-languages';
import { readLocalTime } from '../../../../server/src/services/visitor/read-local-time';

/** Text as Node gives it when its bytes are UTF-8. */
const asLatin1 = (text: string) => Buffer.from(text).toString('latin1');

describe('readLanguages', () => {
  test('orders the languages by preference, each with and without its region', () => {
    expect(readLanguages('en;q=0.5, nb-no, nb;q=0.9, da-DK;q=0.6')).toEqual({
      language: 'nb-NO',
      languages: ['nb-NO', 'nb', 'da-DK', 'da', 'en'],
    });
  });

  test.each([undefined, '', '*', 'en;q=0', '!!', 'a'.repeat(2000)])(
    'knows no language from %j',
    (header) => {
      expect(readLanguages(header)).toEqual({});
    },
  );

  test('leaves out what is no language, and keeps the rest', () => {
    expect(readLanguages('*, zz_!!, sv').languages).toEqual(['sv']);
  });
});

describe('readGeo', () => {
  const namesOf = (cdn: 'cloudflare' | 'vercel' | 'cloudfront' | 'appengine') => {
    const { geo } = resolveConfig({ geo: { cdn } });
    if (!geo) {
      throw new Error('expected headers');
    }
    return geo;
  };

  test.each([
    [
      'cloudflare' as const,
      {
        'cf-ipcountry': 'NO',
        'cf-region-code': '55',
        'cf-ipcity': asLatin1('Tromsø'),
        'cf-timezone': 'Europe/Oslo',
      },
    ],
    [
      'vercel' as const,
      {
        'x-vercel-ip-country': 'NO',
        'x-vercel-ip-country-region': '55',
        'x-vercel-ip-city': 'Troms%C3%B8',
        'x-vercel-ip-timezone': 'Europe/Oslo',
      },
    ],
    [
      'cloudfront' as const,
      {
        'cloudfront-viewer-country': 'NO',
        'cloudfront-viewer-country-region': '55',
        'cloudfront-viewer-city': 'Troms%C3%B8',
        'cloudfront-viewer-time-zone': 'Europe/Oslo',
      },
    ],
  ])('reads the headers of %s', (cdn, headers) => {
    expect(readGeo(headers, namesOf(cdn))).toEqual({
      country: 'NO',
      region: '55',
      city: 'Tromsø',
      timeZone: 'Europe/Oslo',
    });
  });

  test('reads the headers of App Engine', () => {
    const headers = { 'x-appengine-country': 'no', 'x-appengine-city': 'oslo' };
    expect(readGeo(headers, namesOf('appengine'))).toMatchObject({ country: 'NO', city: 'oslo' });
  });

  test.each(['XX', 'T1', 'ZZ', 'xx', '', ' ', '?', 'NOR', 'N0', 'Unknown', '%'])(
    'knows no country from %j',
    (country) => {
      expect(readGeo({ 'cf-ipcountry': country }, namesOf('cloudflare')).country).toBeUndefined();
    },
  );

  test('knows no time zone and no city from nonsense', () => {
    const headers = { 'cf-timezone': 'Mars/Base', 'cf-ipcity': 'x'.repeat(300) };
    expect(readGeo(headers, namesOf('cloudflare'))).toMatchObject({
      timeZone: undefined,
      city: undefined,
    });
  });
});

describe('readLocalTime', () => {
  test.each([
    ['2026-05-17T22:30:00Z', 'Europe/Oslo', { hour: 0, weekday: 'monday', date: '2026-05-18' }],
    ['2026-05-17T22:30:00Z', 'UTC', { hour: 22, weekday: 'sunday', date: '2026-05-17' }],
    [
      '2026-01-01T03:00:00Z',
      'America/New_York',
      { hour: 22, weekday: 'wednesday', date: '2025-12-31' },
    ],
    ['2026-03-29T01:00:00Z', 'Europe/Oslo', { hour: 3, weekday: 'sunday', date: '2026-03-29' }],
  ])('tells %s in %s', (now, timeZone, expected) => {
    expect(readLocalTime(new Date(now), timeZone)).toEqual(expected);
  });
});

describe('readHeaderText', () => {
  test('reads bytes that are UTF-8 as such, and others as Latin-1', () => {
    expect(readHeaderText({ x: asLatin1('Tromsø 🏔') }, 'x')).toBe('Tromsø 🏔');
    expect(readHeaderText({ x: 'Tromsø' }, 'x')).toBe('Tromsø');
  });

  test('reads no inherited property', () => {
    expect(readHeaderText({}, 'constructor')).toBeUndefined();
  });
});
