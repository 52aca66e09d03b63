import type { ComparisonNode } from '../../parse/tree';

/**
 * A text that is the same for comparisons that ask the same of the same attribute; `null` where it
 * cannot be told from the operand.
 */
export function conditionKey({ operator, operand }: ComparisonNode): string | null {
  const key = operandKey(operand);
  return key === null ? null : `${operator} ${key}`;
}

function operandKey(operand: unknown): string | null {
  if (isScalar(operand)) {
    return JSON.stringify(operand);
  }
  if (operand instanceof Set) {
    return listKey([...(operand as Set<unknown>)]);
  }
  if (Array.isArray(operand)) {
    return listKey(operand);
  }
  if (typeof operand !== 'object' || operand === null) {
    return null;
  }
  return listKey(Object.entries(operand).flat());
}

function listKey(members: readonly unknown[]): string | null {
  return members.every(isScalar) ? JSON.stringify(members) : null;
}

/** Infinity and NaN would become the same in JSON. */
function isScalar(value: unknown): boolean {
  if (typeof value === 'number') {
    return Number.isFinite(value);
  }
  return typeof value === 'string' || typeof value === 'boolean';
}
