import { isRecord } from '../../../../core/json';
import type { VariantList } from '../../schema/list-variant-rows';

const LISTS = ['variantSegments', 'variantOverrides', 'variantDefaults'] as const;

/**
 * Reads lists that came as text: Strapi's own input for JSON sends what was typed into it.
 *
 * @param lists their rows are changed in place; text that is no JSON is left for the check
 */
export function parseTypedLists(lists: readonly VariantList[]): void {
  for (const { rows } of lists) {
    for (const row of Array.isArray(rows) ? rows.filter(isRecord) : []) {
      for (const name of LISTS) {
        const value = Object.hasOwn(row, name) ? row[name] : undefined;
        if (typeof value === 'string') {
          row[name] = value.trim() === '' ? null : parseOrKeep(value);
        }
      }
    }
  }
}

function parseOrKeep(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
