import { classifyReferrer, type ReferrerType } from './classify-referrer';
import { readHeaderText, type RequestHeaders } from './header-text';
import { hasHost, parsePageUrl } from './parse-page-url';

/** The page that the visitor is on, and the one that led there. What is missing is unknown. */
export interface Page {
  path?: string;
  utm: Readonly<Record<string, string>>;
  referrer: { url?: string; host?: string; type?: ReferrerType | 'direct' | 'internal' };
}

/** What the front end said about the page. */
export interface NamedPage {
  pageUrl?: unknown;
  /** Empty when nothing led there, as `document.referrer` is. */
  referrerUrl?: unknown;
}

const UTM_NAMES = ['source', 'medium', 'campaign', 'term', 'content'] as const;
const MAX_UTM_LENGTH = 500;

/**
 * Reads the page from the address that the front end named, else from `Referer`; and the referrer
 * from the address that it named, else from `Referer` where that is not the page itself.
 *
 * `Referer` means two things. When a browser's script asks, it is the page that the script runs on.
 * When the front end's server passes on the headers of a navigation, it is the page before. The
 * fetch metadata of browsers tells which; where it is absent, and no page is named, `Referer` is
 * read as both, and a front end that names its page is right in every case.
 */
export function readPage(headers: RequestHeaders, named: NamedPage): Page {
  const referer = parsePageUrl(readHeaderText(headers, 'referer'));
  const page = parsePageUrl(named.pageUrl) ?? findPageInReferer(headers, referer);
  const referrerUrl =
    typeof named.referrerUrl === 'string'
      ? parsePageUrl(named.referrerUrl)
      : isSentByPage(headers, referer)
        ? null
        : referer;
  return {
    path: page && !isCutToOrigin(headers, page, referer) ? decodePath(page.pathname) : undefined,
    utm: page ? readUtm(page) : {},
    referrer:
      referrerUrl && hasHost(referrerUrl)
        ? describeReferrer(referrerUrl, parsePageUrl(named.pageUrl))
        : isDirect(headers, named.referrerUrl)
          ? { type: 'direct' }
          : {},
  };
}

/** True when a script on the page asked, so that `Referer` is the page itself. */
function isSentByPage(headers: RequestHeaders, referer: URL | null): boolean {
  if (readHeaderText(headers, 'sec-fetch-dest') === 'empty') {
    return true;
  }
  return referer !== null && readHeaderText(headers, 'origin') === referer.origin;
}

function isNavigation(headers: RequestHeaders): boolean {
  return readHeaderText(headers, 'sec-fetch-dest') === 'document';
}

/** `Referer` as the page, unless it is known to be another one: a navigation, or a search engine. */
function findPageInReferer(headers: RequestHeaders, referer: URL | null): URL | null {
  if (!referer || isNavigation(headers)) {
    return null;
  }
  if (isSentByPage(headers, referer)) {
    return referer;
  }
  return classifyReferrer(referer.hostname) === 'other' ? referer : null;
}

/** Browsers send other origins no more than the origin of the page, so its path is not known. */
function isCutToOrigin(headers: RequestHeaders, page: URL, referer: URL | null): boolean {
  if (page !== referer || page.pathname !== '/' || page.search !== '') {
    return false;
  }
  return (
    isSentByPage(headers, referer) && readHeaderText(headers, 'sec-fetch-site') !== 'same-origin'
  );
}

/** The front end says that nothing led there, or a navigation was begun by the visitor. */
function isDirect(headers: RequestHeaders, referrerUrl: unknown): boolean {
  if (typeof referrerUrl === 'string') {
    return referrerUrl.trim() === '';
  }
  return isNavigation(headers) && readHeaderText(headers, 'sec-fetch-site') === 'none';
}

function describeReferrer(url: URL, page: URL | null): Page['referrer'] {
  return { url: url.href, host: url.hostname, type: findReferrerType(url, page) };
}

/** A host that is not well-known is "another site" only where it is known which site this is. */
function findReferrerType(url: URL, page: URL | null): Page['referrer']['type'] {
  const type = classifyReferrer(url.hostname);
  if (page === null || !hasHost(page)) {
    return type === 'other' ? undefined : type;
  }
  return page.hostname === url.hostname ? 'internal' : type;
}

function readUtm(page: URL): Record<string, string> {
  const utm: Record<string, string> = {};
  for (const name of UTM_NAMES) {
    const value = page.searchParams.get(`utm_${name}`)?.trim();
    if (value && value.length <= MAX_UTM_LENGTH) {
      utm[name] = value;
    }
  }
  return utm;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
