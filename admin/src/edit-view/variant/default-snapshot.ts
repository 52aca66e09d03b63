import type { Variant } from '../../../../core/decision/variant';
import type { AttributeLayout } from '../layout/edit-layout';

/** Values of these are not kept: they hold ids, or more than anybody can compare. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'media',
  'relation',
  'component',
  'dynamiczone',
  'password',
]);

/** Whether a variant remembers what the default of such a field was when the field was last edited. */
export function isCompared({ type }: AttributeLayout): boolean {
  return !NOT_COMPARED.has(type);
}

/** What a variant remembers of the defaults, by field. */
export function readSnapshots(row: Variant | undefined): Readonly<Record<string, unknown>> {
  const stored = row?.variantDefaults;
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored)
    ? (stored as Record<string, unknown>)
    : {};
}

/** Whether the default is another one than when the variant's field was last edited. */
export function hasDefaultChanged(
  row: Variant | undefined,
  fieldName: string,
  currentDefault: unknown,
): boolean {
  const snapshots = readSnapshots(row);
  return (
    Object.hasOwn(snapshots, fieldName) && !isSame(snapshots[fieldName], currentDefault ?? null)
  );
}

/** Compares values of a form. Empty is empty, whether it is missing, `null` or `''`. */
export function isSame(a: unknown, b: unknown): boolean {
  return toComparable(a) === toComparable(b);
}

/** A value of a form as text that is the same for the same content. */
export function toComparable(value: unknown): string {
  return JSON.stringify(normalize(value));
}

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(normalize);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, normalize(item)]));
  }
  return value === undefined || value === '' ? null : value;
}
