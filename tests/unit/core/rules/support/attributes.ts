import type { Attribute, AttributeType } from '../../../../../core/visitor/attribute';

/** Declares an attribute that needs no consent, unless told otherwise. */
export function declareAttribute(
  name: string,
  type: AttributeType,
  rest: Partial<Attribute> = {},
): Attribute {
  return { name, type, label: name, source: 'client', consent: 'necessary', ...rest };
}

/** One attribute of each type, those whose format counts, and one that needs consent. */
export const ATTRIBUTES: readonly Attribute[] = [
  declareAttribute('text', 'text'),
  declareAttribute('number', 'number'),
  declareAttribute('boolean', 'boolean'),
  declareAttribute('date', 'date'),
  declareAttribute('list', 'list'),
  declareAttribute('hour', 'number', { format: 'hour' }),
  declareAttribute('day', 'date', { format: 'day' }),
  declareAttribute('secret', 'text', { consent: 'marketing' }),
];

export const NOW = new Date('2026-03-15T12:00:00Z');
