import type { Attribute, ConsentClass } from './attribute';
import { BUILT_IN_ATTRIBUTES } from './attributes';
import { findAttributeFaults } from './find-attribute-faults';

/** An attribute that a project declares. What it leaves out has a default. */
export type OwnAttribute = Omit<Attribute, 'label' | 'source' | 'consent'> & {
  /** The name itself unless given. */
  label?: string;
  /** `preferences` unless given. */
  consent?: ConsentClass;
};

/** Consent classes by attribute name, instead of the built-in or declared ones. */
export type ConsentOverrides = Readonly<Record<string, ConsentClass>>;

/**
 * Returns the built-in attributes, then the project's own, with the consent classes applied.
 * Throws an `Error` that names each fault when an own attribute takes a name that is taken, or
 * when a consent class is given for an attribute that is not there.
 */
export function buildAttributes(
  own: readonly OwnAttribute[] = [],
  consentOverrides: ConsentOverrides = {},
): Attribute[] {
  const faults = findAttributeFaults(own, consentOverrides);
  if (faults.length > 0) {
    const list = faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`Invalid attributes: ${list.join('; ')}`);
  }
  const overrides = new Map(Object.entries(consentOverrides));
  return [...BUILT_IN_ATTRIBUTES, ...own.map(withDefaults)].map((attribute) => ({
    ...attribute,
    consent: overrides.get(attribute.name) ?? attribute.consent,
  }));
}

function withDefaults(own: OwnAttribute): Attribute {
  return {
    ...own,
    label: own.label ?? own.name,
    consent: own.consent ?? 'preferences',
    source: 'client',
  };
}
