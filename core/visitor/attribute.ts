/** The type of an attribute; it decides which operators fit. */
export type AttributeType = 'text' | 'number' | 'boolean' | 'date' | 'list';

/** What a visitor must have agreed to before an attribute may be used. `necessary` needs no consent. */
export type ConsentClass = 'necessary' | 'preferences' | 'statistics' | 'marketing';

export const CONSENT_CLASSES = ['necessary', 'preferences', 'statistics', 'marketing'] as const;

/**
 * Where an attribute's value comes from:
 * `request` is shown by the request itself, `cdn` by a header of the configured CDN,
 * `client` is sent by the front end in the visitor context.
 */
export type AttributeSource = 'request' | 'cdn' | 'client';

/** How the values of an attribute are shown to people. */
export type AttributeFormat = 'country' | 'language' | 'weekday' | 'hour';

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
  /** Values that are shown by another name: ISO country codes, language tags, weekdays. */
  format?: AttributeFormat;
  /** Values that editors can choose from, with the words for people. Others stay possible. */
  values?: readonly AttributeValue[];
}

/** One suggested value of an attribute. */
export interface AttributeValue {
  value: string | number;
  label: string;
}
