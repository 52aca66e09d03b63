import type { PersonalizationConfig } from '../../config';
import { readHeaderText, type RequestHeaders } from './header-text';
import { isKnownTimeZone } from './is-known-time-zone';
import { readDevice } from './read-device';
import { readGeo } from './read-geo';
import { readLanguages } from './read-languages';
import { readLocalTime } from './read-local-time';
import { readPage } from './read-page';

/** What attributes are derived from. */
export interface DerivationInput {
  headers: RequestHeaders;
  now: Date;
  config: Pick<PersonalizationConfig, 'geo' | 'timeZone'>;
  /** The value that the client sent, or undefined if it sent none or withholds its consent. */
  known(name: string): unknown;
}

interface Derivation {
  /** The attributes that it may give. */
  names: readonly string[];
  derive(input: DerivationInput): Readonly<Record<string, unknown>>;
}

const DERIVATIONS: readonly Derivation[] = [
  {
    names: ['language', 'languages'],
    derive: ({ headers }) => ({ ...readLanguages(readHeaderText(headers, 'accept-language')) }),
  },
  {
    names: ['device.type', 'browser.name', 'os.name'],
    derive: ({ headers }) => {
      const { type, browser, os } = readDevice(headers);
      return { 'device.type': type, 'browser.name': browser, 'os.name': os };
    },
  },
  {
    names: [
      'page.path',
      'utm.source',
      'utm.medium',
      'utm.campaign',
      'utm.term',
      'utm.content',
      'referrer.url',
      'referrer.host',
      'referrer.type',
    ],
    derive: ({ headers, known }) => {
      const named = { pageUrl: known('page.url'), referrerUrl: known('referrer.url') };
      const { path, utm, referrer } = readPage(headers, named);
      return { 'page.path': path, ...prefixKeys('utm', utm), ...prefixKeys('referrer', referrer) };
    },
  },
  {
    names: ['geo.country', 'geo.region', 'geo.city', 'time.zone'],
    derive: ({ headers, config }) => {
      if (!config.geo) {
        return {};
      }
      const { timeZone, ...geo } = readGeo(headers, config.geo);
      return { ...prefixKeys('geo', geo), 'time.zone': timeZone };
    },
  },
  {
    names: ['time.hour', 'time.weekday', 'time.date'],
    derive: (input) => ({ ...prefixKeys('time', readLocalTime(input.now, findTimeZone(input))) }),
  },
];

/**
 * Adds what the request itself shows to `attributes`, except where the client sent a value, `null`
 * included. With `only`, the attributes that are not named there cost nothing and are not added.
 */
export function deriveAttributes(
  attributes: Record<string, unknown>,
  input: DerivationInput,
  only?: ReadonlySet<string>,
): void {
  const isWanted = (name: string) =>
    !Object.hasOwn(attributes, name) && (only === undefined || only.has(name));
  for (const { names, derive } of DERIVATIONS) {
    const wanted = names.filter(isWanted);
    if (wanted.length === 0) {
      continue;
    }
    const derived = derive(input);
    for (const name of wanted) {
      if (derived[name] !== undefined) {
        attributes[name] = derived[name];
      }
    }
  }
}

/** The visitor's time zone as the client or the CDN names it, else the configured one. */
function findTimeZone({ headers, config, known }: DerivationInput): string {
  const named = known('time.zone');
  if (isKnownTimeZone(named)) {
    return named;
  }
  const located = config.geo ? readGeo(headers, config.geo).timeZone : undefined;
  return located ?? config.timeZone;
}

function prefixKeys(prefix: string, values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value as unknown]),
  );
}
