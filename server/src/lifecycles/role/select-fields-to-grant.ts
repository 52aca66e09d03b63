import type { VariantField } from './list-variant-fields';

/** What is known of a permission and the injected fields of its content type. */
export interface PermissionFields {
  /** The fields that the permission has. */
  granted: readonly string[];
  variantFields: readonly VariantField[];
  /** Paths of injected fields that were offered to roles at an earlier start. */
  offered: ReadonlySet<string>;
  /**
   * Offered paths that an administrator took away; `null` where that can be read from what the
   * permission lacks, since the plugin was on ever since.
   */
  withheld: ReadonlySet<string> | null;
}

/**
 * The injected fields that a permission lacks and should have: those whose original its role may
 * already use. What an administrator took away stays away; of a list of variants that was taken
 * away as a whole, fields that are new stay away too.
 */
export function selectFieldsToGrant(permission: PermissionFields): string[] {
  const { granted, variantFields, offered, withheld } = permission;
  const has = new Set(granted);
  const isRestricted = ({ path }: VariantField) =>
    offered.has(path) && (withheld === null ? !has.has(path) : withheld.has(path));
  const usable = variantFields.filter(({ source }) => mayUse(granted, source));
  const isShut = ({ list }: VariantField) => {
    const known = usable.filter((field) => field.list === list && offered.has(field.path));
    return known.length > 0 && known.every(isRestricted);
  };
  return usable
    .filter((field) => !has.has(field.path) && !isRestricted(field) && !isShut(field))
    .map(({ path }) => path);
}

/** The injected fields that a permission lacks although its role may use their originals. */
export function listWithheldFields(
  granted: readonly string[],
  variantFields: readonly VariantField[],
): string[] {
  const has = new Set(granted);
  return variantFields
    .filter(({ path, source }) => !has.has(path) && mayUse(granted, source))
    .map(({ path }) => path);
}

/** A role may use a field when it has the field, something in it, or what it is in. */
function mayUse(granted: readonly string[], source: string): boolean {
  return source === ''
    ? granted.length > 0
    : granted.some(
        (path) => path === source || path.startsWith(`${source}.`) || source.startsWith(`${path}.`),
      );
}
