/**
 * The type of an attribute; it decides which operators fit. `segment` is the type of no fact about
 * visitors, but of what a condition on another segment compares.
 */
export type AttributeType = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'segment';

/** What a visitor must have agreed to before an attribute may be used. `necessary` needs no consent. */
export type ConsentClass = 'necessary' | 'preferences' | 'statistics' | 'marketing';

export const CONSENT_CLASSES = ['necessary', 'preferences', 'statistics', 'marketing'] as const;

/**
 * Where an attribute's value comes from:
 * `request` is shown by the request itself, `cdn` by a header of the configured CDN,
 * `client` is sent by the front end in the visitor context.
 */
export type AttributeSource = 'request' | 'cdn' | 'client';

export const ATTRIBUTE_FORMATS = [
  'country',
  'language',
  'weekday',
  'hour',
  'timeZone',
  'day',
] as const;

/**
 * What the values of an attribute are: ISO 3166-1 country codes, BCP 47 language tags, English
 * weekdays in lower case, hours from 0 to 23, which go round at midnight, IANA time zones, or days,
 * which are dates without a time of day. They are shown by their names, and a rule that compares with
 * anything else is refused on save.
 */
export type AttributeFormat = (typeof ATTRIBUTE_FORMATS)[number];

/** One named, typed fact about a visitor. */
export interface Attribute {
  /** Dotted name, such as `geo.country`. */
  name: string;
  type: AttributeType;
  /** A short name for people, such as "Country". */
  label: string;
  /** One sentence for people: what the attribute says. */
  description?: string;
  source: AttributeSource;
  consent: ConsentClass;
  /** Texts and lists of texts: compare with regard to case. */
  caseSensitive?: boolean;
  /** What the values are; it counts where the type fits: hours are numbers, the others texts. */
  format?: AttributeFormat;
  /** Values that editors can choose from, with the words for people. Others stay possible. */
  values?: readonly AttributeValue[];
}

/** One suggested value of an attribute. */
export interface AttributeValue {
  value: string | number;
  label: string;
}
