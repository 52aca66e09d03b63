import type { Attribute, AttributeType, ConsentClass } from '../../../../../core/visitor/attribute';
import type { VisitorContext } from '../../../../../core/visitor/visitor-context';
import type { ValueKind } from '../../../../../core/rules';

/** The kind of input for what is known of a visitor, by the attribute's type. */
export const KIND_OF_TYPE: Record<AttributeType, ValueKind> = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  list: 'texts',
  // A visitor is not told to belong to a segment: its rule says whether it does.
  segment: 'none',
};

/** The visitor with another value for one attribute; a blank value is kept, as being filled in. */
export function setAttribute(
  visitor: VisitorContext,
  name: string,
  value: unknown,
): VisitorContext {
  return { ...visitor, attributes: { ...visitor.attributes, [name]: value } };
}

/** The visitor without what was known of one attribute. */
export function forgetAttribute(visitor: VisitorContext, name: string): VisitorContext {
  const rest = Object.entries(visitor.attributes).filter(([known]) => known !== name);
  return { ...visitor, attributes: Object.fromEntries(rest) };
}

export function setConsent(
  visitor: VisitorContext,
  consent: ConsentClass,
  isGiven: boolean,
): VisitorContext {
  const others = visitor.consent.filter((given) => given !== consent);
  return { ...visitor, consent: isGiven ? [...others, consent] : others };
}

/** The visitor as rules see it: what is blank is not known. */
export function withoutBlanks(visitor: VisitorContext): VisitorContext {
  const known = Object.entries(visitor.attributes).filter(([, value]) => !isBlank(value));
  return { ...visitor, attributes: Object.fromEntries(known) };
}

/**
 * The attributes that are worth showing for a visitor: those that the rule asks about first, then
 * what else is known.
 */
export function listShownAttributes(
  visitor: VisitorContext,
  ruleAttributes: readonly string[],
  byName: ReadonlyMap<string, Attribute>,
): Attribute[] {
  const names = new Set([...ruleAttributes, ...Object.keys(visitor.attributes)]);
  return [...names].flatMap((name) => byName.get(name) ?? []);
}

function isBlank(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}
