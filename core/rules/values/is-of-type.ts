import type { AttributeType } from '../../visitor/attribute';
import { readDate } from './date';
import { readNumber } from './number';

/**
 * Whether a value can be read as one of an attribute's type. `null` and an empty text say nothing,
 * which is no mistake.
 */
export function isOfType(value: unknown, type: AttributeType): boolean {
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return true;
  }
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return readNumber(value) !== null;
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return readDate(value) !== null;
    case 'list':
      return Array.isArray(value);
    case 'segment':
      // Who is in a segment follows from rules, whatever a visitor says.
      return false;
  }
}
