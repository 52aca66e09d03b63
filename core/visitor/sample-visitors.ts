import type { VisitorContext } from './visitor-context';
import { WEEKDAYS } from './weekdays';

/** A made-up visitor, to try rules and previews on. */
export interface SampleVisitor {
  /** Stable name; the admin has the words for it. */
  key: SampleVisitorKey;
  visitor: VisitorContext;
  /** Crawlers get default content, whatever the rules say. */
  isCrawler?: true;
}

export const SAMPLE_VISITOR_KEYS = [
  'new-on-mobile',
  'returning-customer',
  'newsletter-reader',
  'without-consent',
  'crawler',
  'unknown',
] as const;

export type SampleVisitorKey = (typeof SAMPLE_VISITOR_KEYS)[number];

const ALL_CONSENT = ['necessary', 'preferences', 'statistics', 'marketing'] as const;

/** What every request of an ordinary browser shows. */
const DESKTOP = {
  language: 'en',
  languages: ['en-GB', 'en'],
  'device.type': 'desktop',
  'browser.name': 'Chrome',
  'os.name': 'Windows',
};

const PHONE = {
  language: 'nb',
  languages: ['nb-NO', 'nb', 'en'],
  'device.type': 'mobile',
  'browser.name': 'Safari',
  'os.name': 'iOS',
};

/** The visitors that come along, with dates as seen from `now`. */
export function createSampleVisitors(now: Date): SampleVisitor[] {
  const clock = clockOf(now);
  const daysAgo = (days: number): string =>
    new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  return [
    {
      key: 'new-on-mobile',
      visitor: {
        consent: ALL_CONSENT,
        attributes: {
          ...PHONE,
          ...clock,
          'geo.country': 'NO',
          'referrer.type': 'social',
          'referrer.host': 'www.instagram.com',
          'utm.source': 'instagram',
          'utm.medium': 'paid',
          'utm.campaign': 'spring',
          'page.path': '/',
          'visit.count': 1,
          'visit.isReturning': false,
          'visit.pages': 1,
          'customer.isLoggedIn': false,
          'newsletter.isSubscribed': false,
          'cart.value': 0,
        },
      },
    },
    {
      key: 'returning-customer',
      visitor: {
        consent: ALL_CONSENT,
        attributes: {
          ...DESKTOP,
          ...clock,
          'geo.country': 'NO',
          'referrer.type': 'direct',
          'page.path': '/',
          'visit.count': 14,
          'visit.isReturning': true,
          'visit.lastAt': daysAgo(6),
          'visit.pages': 83,
          'customer.isLoggedIn': true,
          'purchase.count': 3,
          'purchase.total': 4250,
          'purchase.lastAt': daysAgo(25),
          'cart.value': 1290,
          'newsletter.isSubscribed': false,
        },
      },
    },
    {
      key: 'newsletter-reader',
      visitor: {
        consent: ALL_CONSENT,
        attributes: {
          ...DESKTOP,
          ...clock,
          'geo.country': 'DK',
          language: 'da',
          languages: ['da-DK', 'da', 'en'],
          'referrer.type': 'email',
          'utm.source': 'newsletter',
          'utm.medium': 'email',
          'utm.campaign': 'monthly',
          'page.path': '/',
          'visit.count': 4,
          'visit.isReturning': true,
          'visit.lastAt': daysAgo(30),
          'newsletter.isSubscribed': true,
          'interest.topics': ['hiking', 'winter'],
          'customer.isLoggedIn': false,
        },
      },
    },
    {
      key: 'without-consent',
      visitor: {
        consent: ['necessary'],
        attributes: {
          ...DESKTOP,
          ...clock,
          'geo.country': 'SE',
          'referrer.type': 'search',
          'referrer.host': 'www.google.com',
          'page.path': '/',
          // Sent by a front end that did not ask: the rules must not see it.
          'visit.count': 9,
          'visit.isReturning': true,
          'purchase.count': 2,
        },
      },
    },
    {
      key: 'crawler',
      isCrawler: true,
      visitor: { consent: ['necessary'], attributes: { ...clock, 'page.path': '/' } },
    },
    { key: 'unknown', visitor: { consent: ['necessary'], attributes: {} } },
  ];
}

/** The visitor's time, in the time zone of who asks. */
function clockOf(now: Date): Record<string, string | number> {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return {
    'time.hour': now.getHours(),
    'time.weekday': WEEKDAYS[(now.getDay() + 6) % 7] ?? 'monday',
    'time.date': `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
  };
}
