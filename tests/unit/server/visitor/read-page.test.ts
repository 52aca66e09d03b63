import { readPage } from '../../../../server/src/services/visitor/read-page';

describe('readPage', () => {
  test('reads the path and the campaign from the address that the front end names', () => {
    const page = readPage(
      { referer: 'https://other.example/x?utm_campaign=wrong' },
      {
        pageUrl:
          'https://shop.example/sm%C3%B8r?utm_campaign=Spring+sale&utm_source=%20mail&x=1#top',
      },
    );
    expect(page.path).toBe('/smør');
    expect(page.utm).toEqual({ campaign: 'Spring sale', source: 'mail' });
  });

  test('reads an address that is a path alone', () => {
    const page = readPage({}, { pageUrl: '/sale?utm_medium=email' });
    expect(page).toEqual({ path: '/sale', utm: { medium: 'email' }, referrer: {} });
  });

  test('reads the page from Referer when a script on the page asks', () => {
    const referer = 'https://shop.example/sale?utm_source=mail';
    const expected = { path: '/sale', utm: { source: 'mail' }, referrer: {} };
    expect(readPage({ referer, origin: 'https://shop.example' }, {})).toEqual(expected);
    expect(readPage({ referer, 'sec-fetch-dest': 'empty' }, {})).toEqual(expected);
  });

  test('knows no path where the browser sent the origin of the page alone', () => {
    const referer = 'https://shop.example/';
    const crossOrigin = { referer, origin: 'https://shop.example', 'sec-fetch-site': 'cross-site' };
    expect(readPage(crossOrigin, {}).path).toBeUndefined();
    const sameOrigin = { referer, 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' };
    expect(readPage(sameOrigin, {}).path).toBe('/');
  });

  test('reads the referrer from Referer when a server passes on a navigation', () => {
    const navigation = {
      referer: 'https://www.google.com/search?q=tent',
      'sec-fetch-dest': 'document',
    };
    expect(readPage(navigation, { pageUrl: 'https://shop.example/' }).referrer).toEqual({
      url: 'https://www.google.com/search?q=tent',
      host: 'www.google.com',
      type: 'search',
    });
    expect(readPage({ ...navigation, referer: 'https://shop.example/a' }, {})).toMatchObject({
      path: undefined,
      referrer: { host: 'shop.example', type: undefined },
    });
  });

  test('takes a search engine in Referer for the referrer, never for the page', () => {
    const page = readPage({ referer: 'https://duckduckgo.com/?utm_source=x' }, {});
    expect(page).toMatchObject({ path: undefined, utm: {}, referrer: { type: 'search' } });
  });

  test('tells this site from another one where the page is known', () => {
    const typeOf = (referer: string, pageUrl?: string) =>
      readPage({ referer }, { pageUrl }).referrer.type;
    expect(typeOf('https://shop.example/a', 'https://shop.example/b')).toBe('internal');
    expect(typeOf('https://blog.example/a', 'https://shop.example/b')).toBe('other');
    expect(typeOf('https://blog.example/a', '/b')).toBeUndefined();
    expect(typeOf('https://blog.example/a')).toBeUndefined();
  });

  test('prefers the referrer that the front end names, and takes an empty one for direct', () => {
    const headers = { referer: 'https://www.google.com/' };
    expect(readPage(headers, { referrerUrl: 'https://t.co/x' }).referrer.type).toBe('social');
    expect(readPage(headers, { referrerUrl: '' }).referrer).toEqual({ type: 'direct' });
    expect(readPage(headers, { referrerUrl: 'nonsense' }).referrer).toEqual({});
  });

  test('takes a navigation that the visitor began for direct, and a missing Referer for unknown', () => {
    const begun = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' };
    expect(readPage(begun, {}).referrer).toEqual({ type: 'direct' });
    expect(readPage({}, {}).referrer).toEqual({});
  });

  test.each([
    ['https://mail.google.com/', 'email'],
    ['android-app://com.google.android.gm/', 'email'],
    ['https://outlook.live.com/mail/', 'email'],
    ['https://www.google.co.uk/', 'search'],
    ['https://search.brave.com/', 'search'],
    ['https://l.facebook.com/', 'social'],
    ['https://www.linkedin.com/feed', 'social'],
    ['https://notfacebook.com/', 'other'],
    ['https://docs.google.com/', 'other'],
    ['https://x.com.evil.example/', 'other'],
  ])('takes %s for %s', (referrerUrl, type) => {
    expect(readPage({}, { pageUrl: 'https://shop.example/', referrerUrl }).referrer.type).toBe(
      type,
    );
  });

  test.each([7, null, ['/a'], 'javascript:alert(1)', 'not a url', `/${'a'.repeat(3000)}`])(
    'reads nothing from the address %j',
    (pageUrl) => {
      expect(readPage({}, { pageUrl })).toEqual({ path: undefined, utm: {}, referrer: {} });
    },
  );
});
