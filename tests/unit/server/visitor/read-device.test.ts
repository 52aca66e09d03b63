import { readDevice } from '../../../../server/src/services/visitor/read-device';

const CHROME = (system: string, mobile = '') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 ${mobile}Safari/537.36`;

describe('readDevice', () => {
  test.each([
    [CHROME('Windows NT 10.0; Win64; x64'), 'desktop', 'Chrome', 'Windows'],
    [`${CHROME('Windows NT 10.0; Win64; x64')} Edg/125.0.0.0`, 'desktop', 'Edge', 'Windows'],
    [CHROME('X11; CrOS x86_64 14541.0.0'), 'desktop', 'Chrome', 'Chrome OS'],
    [CHROME('Linux; Android 14; Pixel 8', 'Mobile '), 'mobile', 'Chrome', 'Android'],
    [CHROME('Linux; Android 13; SM-X700'), 'tablet', 'Chrome', 'Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
      'mobile',
      'Safari',
      'iOS',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
      'tablet',
      'Safari',
      'iOS',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
      'desktop',
      'Safari',
      'macOS',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0',
      'desktop',
      'Firefox',
      'Linux',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/24.0 Chrome/117.0.0.0 Mobile Safari/537.36',
      'mobile',
      'Samsung Internet',
      'Android',
    ],
  ])('reads %s', (userAgent, type, browser, os) => {
    expect(readDevice({ 'user-agent': userAgent })).toEqual({ type, browser, os });
  });

  test.each([
    ['?1', '"Android"', { type: 'mobile', os: 'Android' }],
    ['?0', '"Android"', { type: 'tablet', os: 'Android' }],
    ['?0', '"macOS"', { type: 'desktop', os: 'macOS' }],
    ['?0', '"Chromium OS"', { type: 'desktop', os: 'Chrome OS' }],
    ['?0', '"Unknown"', { type: undefined, os: undefined }],
  ])('reads the hints %s and %s', (mobile, platform, expected) => {
    const headers = { 'sec-ch-ua-mobile': mobile, 'sec-ch-ua-platform': platform };
    expect(readDevice(headers)).toMatchObject(expected);
  });

  test.each([
    ['"Chromium";v="125", "Google Chrome";v="125", "Not.A/Brand";v="24"', 'Chrome'],
    ['"Microsoft Edge";v="125", "Chromium";v="125", "Not/A)Brand";v="24"', 'Edge'],
    ['"Not;A=Brand";v="99", "Brave";v="125", "Chromium";v="125"', 'Brave'],
  ])('reads the brands %s', (brands, browser) => {
    expect(readDevice({ 'sec-ch-ua': brands }).browser).toBe(browser);
  });

  test('trusts the hints more than the user agent', () => {
    const headers = {
      'user-agent': CHROME('X11; Linux x86_64'),
      'sec-ch-ua-mobile': '?1',
      'sec-ch-ua-platform': '"Android"',
    };
    expect(readDevice(headers)).toEqual({ type: 'mobile', browser: 'Chrome', os: 'Android' });
  });

  test.each([undefined, '', 'node', 'curl/8.5.0', 'x'.repeat(20_000)])(
    'knows nothing of a machine behind %j',
    (userAgent) => {
      const headers = userAgent === undefined ? {} : { 'user-agent': userAgent };
      const { type, browser, os } = readDevice(headers);
      expect([type, browser, os]).toEqual([undefined, undefined, undefined]);
    },
  );
});
