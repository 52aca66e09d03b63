import { LRUCache } from 'lru-cache';
import Bowser from 'bowser';
import { readHeaderText, type RequestHeaders } from './header-text';

/** What a request shows of the visitor's machine. What is missing is unknown. */
export interface Device {
  type?: 'mobile' | 'tablet' | 'desktop';
  browser?: string;
  os?: string;
}

const DESKTOP_SYSTEMS: ReadonlySet<string> = new Set(['Windows', 'macOS', 'Linux', 'Chrome OS']);

/** The names that the library and the client hints use, by the names that editors choose from. */
const BROWSER_NAMES = new Map([
  ['Google Chrome', 'Chrome'],
  ['Microsoft Edge', 'Edge'],
  ['Samsung Internet for Android', 'Samsung Internet'],
]);
const OS_NAMES = new Map([
  ['Chromium OS', 'Chrome OS'],
  ['Mac OS X', 'macOS'],
]);

const MAX_LENGTH = 512;
/** What decides, in one text, is what the result is remembered by. */
interface Hints {
  userAgent: string;
  isMobile: string;
  platform: string;
  brands: string;
}

const devices = new LRUCache<string, Device, Hints>({
  max: 2000,
  memoMethod: (_key, _known, { context }) => toDevice(context),
});

/**
 * Reads the client hints, and the user agent for what they leave open. A Chromium on iPadOS or a
 * Safari there asks for desktop pages under the name of a Mac, and cannot be told from one.
 */
export function readDevice(headers: RequestHeaders): Device {
  const read = (name: string) => readHeaderText(headers, name)?.slice(0, MAX_LENGTH) ?? '';
  const context: Hints = {
    userAgent: read('user-agent').trim(),
    isMobile: read('sec-ch-ua-mobile').trim(),
    platform: read('sec-ch-ua-platform'),
    brands: read('sec-ch-ua'),
  };
  return devices.memo(Object.values(context).join('\n'), { context });
}

function toDevice({ userAgent, isMobile, platform, brands }: Hints): Device {
  const parsed = parseUserAgent(userAgent);
  const os = readPlatformHint(platform) ?? parsed.os;
  return {
    type: readTypeHint(isMobile, os) ?? parsed.type,
    browser: readBrandsHint(brands) ?? parsed.browser,
    os,
  };
}

function parseUserAgent(userAgent: string): Device {
  if (userAgent === '') {
    return {};
  }
  const { browser, os, platform } = Bowser.parse(userAgent);
  return {
    type: toDeviceType(platform.type) ?? (os.name === 'Chrome OS' ? 'desktop' : undefined),
    browser: rename(browser.name, BROWSER_NAMES),
    os: rename(os.name, OS_NAMES),
  };
}

function toDeviceType(type: string | undefined): Device['type'] {
  return type === 'mobile' || type === 'tablet' || type === 'desktop' ? type : undefined;
}

/** `?0` says "not a phone": a desktop or an Android tablet, which the platform decides. */
function readTypeHint(hint: string, os: string | undefined): Device['type'] {
  if (hint === '?1') {
    return 'mobile';
  }
  if (hint !== '?0' || os === undefined) {
    return undefined;
  }
  if (os === 'Android') {
    return 'tablet';
  }
  return DESKTOP_SYSTEMS.has(os) ? 'desktop' : undefined;
}

function readPlatformHint(hint: string): string | undefined {
  const name = hint.trim().replace(/^"|"$/g, '');
  return name === 'Unknown' ? undefined : rename(name, OS_NAMES);
}

/** Browsers add a made-up brand, such as "Not/A)Brand", and the engine's: neither is the browser. */
function readBrandsHint(hint: string): string | undefined {
  const names = [...hint.matchAll(/"([^"]*)"\s*;\s*v=/g)].map((match) => match[1] ?? '');
  const name = names.find((brand) => brand !== 'Chromium' && !/not.*brand/i.test(brand));
  return rename(name, BROWSER_NAMES);
}

function rename(name: string | undefined, names: ReadonlyMap<string, string>): string | undefined {
  return name ? (names.get(name) ?? name) : undefined;
}
