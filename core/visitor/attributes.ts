import type { Attribute, AttributeValue } from './attribute';

/** A label per value, for values that editors choose from. */
const choices = (labels: Readonly<Record<string, string>>): AttributeValue[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const WEEKDAYS = choices({
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
});

const DEVICE_TYPES = choices({ mobile: 'Mobile', tablet: 'Tablet', desktop: 'Desktop' });

const REFERRER_TYPES = choices({
  direct: 'Direct',
  search: 'Search engine',
  social: 'Social network',
  email: 'E-mail',
  internal: 'This site',
  other: 'Another site',
});

const BROWSERS = ['Chrome', 'Safari', 'Edge', 'Firefox', 'Samsung Internet', 'Opera'].map(
  (name) => ({ value: name, label: name }),
);

const OPERATING_SYSTEMS = ['Windows', 'macOS', 'iOS', 'Android', 'Linux', 'Chrome OS'].map(
  (name) => ({ value: name, label: name }),
);

type Described = Omit<Attribute, 'name' | 'source' | 'consent'>;

const fromSource =
  (source: Attribute['source'], consent: Attribute['consent']) =>
  (name: string, described: Described): Attribute => ({ name, source, consent, ...described });

/** What the request itself shows: used for its answer and forgotten with it. */
const shown = fromSource('request', 'necessary');
/** What a trusted CDN says about the request. */
const located = fromSource('cdn', 'necessary');
/** What the front end's own session shows, such as a cart. */
const session = fromSource('client', 'necessary');
/** What the front end remembers of earlier visits. */
const remembered = fromSource('client', 'preferences');

/**
 * The attributes that every project has. A project adds its own, and changes consent classes, in
 * the plugin's configuration.
 */
export const BUILT_IN_ATTRIBUTES: readonly Attribute[] = [
  located('geo.country', {
    type: 'text',
    label: 'Country',
    description: 'The country that the visitor is in, as a two-letter ISO 3166-1 code.',
    format: 'country',
  }),
  located('geo.region', {
    type: 'text',
    label: 'Region',
    description: 'The region within the country as the CDN names it, mostly by ISO 3166-2 code.',
  }),
  located('geo.city', { type: 'text', label: 'City', description: 'The city of the visitor.' }),
  shown('language', {
    type: 'text',
    label: 'Language',
    description:
      'The language that the visitor prefers most, with its region where the browser names one: ' +
      'nb-NO, en. A rule for en means every region, and one for no means nb and nn as well.',
    format: 'language',
  }),
  shown('languages', {
    type: 'list',
    label: 'Languages',
    description:
      'Every language that the visitor accepts, with and without a region: nb-NO, nb. They are ' +
      'compared as the language is.',
    format: 'language',
  }),
  shown('device.type', {
    type: 'text',
    label: 'Device',
    description: 'Mobile, tablet or desktop.',
    values: DEVICE_TYPES,
  }),
  shown('browser.name', {
    type: 'text',
    label: 'Browser',
    description: 'The name of the browser, without its version.',
    values: BROWSERS,
  }),
  shown('os.name', {
    type: 'text',
    label: 'Operating system',
    description: 'The name of the operating system, without its version.',
    values: OPERATING_SYSTEMS,
  }),
  shown('referrer.url', {
    type: 'text',
    label: 'Referring page',
    description: 'The address of the page that led here.',
  }),
  shown('referrer.host', {
    type: 'text',
    label: 'Referring site',
    description: 'The host name of the page that led here, such as www.google.com.',
  }),
  shown('referrer.type', {
    type: 'text',
    label: 'Came from',
    description: 'What kind of page led here.',
    values: REFERRER_TYPES,
  }),
  shown('utm.source', {
    type: 'text',
    label: 'Campaign source',
    description: 'utm_source in the address of this page.',
  }),
  shown('utm.medium', {
    type: 'text',
    label: 'Campaign medium',
    description: 'utm_medium in the address of this page.',
  }),
  shown('utm.campaign', {
    type: 'text',
    label: 'Campaign',
    description: 'utm_campaign in the address of this page.',
  }),
  shown('utm.term', {
    type: 'text',
    label: 'Campaign term',
    description: 'utm_term in the address of this page.',
  }),
  shown('utm.content', {
    type: 'text',
    label: 'Campaign content',
    description: 'utm_content in the address of this page.',
  }),
  session('page.url', {
    type: 'text',
    label: 'Page address',
    description: 'The address of the page that the visitor is on, as the front end names it.',
  }),
  shown('page.path', {
    type: 'text',
    label: 'Page path',
    description: 'The path of the page that the visitor is on, such as /sale.',
  }),
  session('time.zone', {
    type: 'text',
    label: 'Time zone',
    description: 'The IANA time zone of the visitor, such as Europe/Oslo.',
    format: 'timeZone',
  }),
  shown('time.hour', {
    type: 'number',
    label: 'Hour of the day',
    description: 'The hour in the time zone of the visitor, from 0 to 23.',
    format: 'hour',
  }),
  shown('time.weekday', {
    type: 'text',
    label: 'Day of the week',
    description: 'The day of the week in the time zone of the visitor.',
    format: 'weekday',
    values: WEEKDAYS,
  }),
  shown('time.date', {
    type: 'date',
    label: 'Date',
    description: 'The date in the time zone of the visitor.',
    format: 'day',
  }),
  remembered('visit.count', {
    type: 'number',
    label: 'Number of visits',
    description: 'How many visits there were, this one included.',
  }),
  remembered('visit.isReturning', {
    type: 'boolean',
    label: 'Returning visitor',
    description: 'Whether the visitor has been here before.',
  }),
  remembered('visit.lastAt', {
    type: 'date',
    label: 'Last visit',
    description: 'When the visitor was here last.',
  }),
  remembered('visit.pages', {
    type: 'number',
    label: 'Pages seen',
    description: 'How many pages the visitor has seen.',
  }),
  remembered('firstTouch.source', {
    type: 'text',
    label: 'First campaign source',
    description: 'utm_source of the first visit.',
  }),
  remembered('firstTouch.medium', {
    type: 'text',
    label: 'First campaign medium',
    description: 'utm_medium of the first visit.',
  }),
  remembered('firstTouch.campaign', {
    type: 'text',
    label: 'First campaign',
    description: 'utm_campaign of the first visit.',
  }),
  remembered('firstTouch.term', {
    type: 'text',
    label: 'First campaign term',
    description: 'utm_term of the first visit.',
  }),
  remembered('firstTouch.content', {
    type: 'text',
    label: 'First campaign content',
    description: 'utm_content of the first visit.',
  }),
  remembered('interest.topics', {
    type: 'list',
    label: 'Interests',
    description: 'The topics that the visitor has shown an interest in.',
  }),
  remembered('purchase.count', {
    type: 'number',
    label: 'Number of purchases',
    description: 'How many purchases the visitor has made.',
  }),
  remembered('purchase.lastAt', {
    type: 'date',
    label: 'Last purchase',
    description: 'When the visitor bought something last.',
  }),
  remembered('purchase.total', {
    type: 'number',
    label: 'Total of purchases',
    description: 'What the visitor has spent, in the currency of the shop.',
  }),
  session('cart.value', {
    type: 'number',
    label: 'Value of the cart',
    description: 'What is in the cart now, in the currency of the shop.',
  }),
  session('customer.isLoggedIn', {
    type: 'boolean',
    label: 'Logged in',
    description: 'Whether the visitor is logged in.',
  }),
  remembered('newsletter.isSubscribed', {
    type: 'boolean',
    label: 'Newsletter subscriber',
    description: 'Whether the visitor receives the newsletter.',
  }),
  remembered('bucket', {
    type: 'number',
    label: 'Bucket',
    description:
      'A number from 0 to 99 that the front end deals each visitor once, to split them by hand.',
  }),
];
