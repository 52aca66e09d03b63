import { isRecord } from '../../../../core/json';

/**
 * The fields that a variant sets where its writer did not list them: those that have a value. So
 * imports and the native form, which know fields only, make variants that work.
 */
export function deriveOverrides(
  row: Record<string, unknown>,
  varyingFields: readonly string[],
): string[] {
  return varyingFields.filter((name) => Object.hasOwn(row, name) && hasValue(row[name]));
}

function hasValue(value: unknown): boolean {
  if (value === null || value === undefined || value === '') {
    return false;
  }
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  // A relation's value may be the changes to it.
  const changes = isRecord(value) ? [value.connect, value.set] : [];
  const lists = changes.filter((list) => Array.isArray(list));
  return lists.length === 0 || lists.some((list) => list.length > 0);
}
