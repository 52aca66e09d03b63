import type { ValueKind } from '../../../../../core/rules';

/** What a condition begins with before anybody has filled in its value. */
export function createValue(kind: ValueKind): unknown {
  switch (kind) {
    case 'boolean':
      return true;
    case 'texts':
      return [];
    case 'numberRange':
    case 'dateRange':
      return ['', ''];
    case 'period':
      return { amount: 30, unit: 'days' };
    case 'none':
    case 'text':
    case 'number':
    case 'date':
      return '';
  }
}

/** The value after another operator was chosen: what was filled in stays as far as it fits. */
export function adaptValue(value: unknown, from: ValueKind, to: ValueKind): unknown {
  if (from === to) return value;
  const isOneToMany = LISTS_OF[from] === to;
  const isManyToOne = LISTS_OF[to] === from;
  if (isOneToMany && value !== '' && value !== null && value !== undefined) {
    return to === 'texts' ? [value] : [value, ''];
  }
  if (isManyToOne && Array.isArray(value)) return (value[0] as unknown) ?? createValue(to);
  return createValue(to);
}

/** The kind that holds several of a kind. */
const LISTS_OF: Partial<Record<ValueKind, ValueKind>> = {
  text: 'texts',
  number: 'numberRange',
  date: 'dateRange',
};

/** Whether a value is not filled in yet, as opposed to filled in wrongly. */
export function isIncomplete(value: unknown, kind: ValueKind): boolean {
  switch (kind) {
    case 'none':
    case 'boolean':
    case 'period':
      return false;
    case 'texts':
      return !Array.isArray(value) || value.length === 0;
    case 'numberRange':
    case 'dateRange':
      return !Array.isArray(value) || value.some(isBlank);
    case 'text':
    case 'number':
    case 'date':
      return isBlank(value);
  }
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}
