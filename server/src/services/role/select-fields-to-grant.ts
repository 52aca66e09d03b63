import type { VariantField } from './list-variant-fields';

/**
 * The injected fields that a permission lacks and should have: those whose original its role may
 * already use. Once a role has some of them, only fields that are new are added, so that what an
 * administrator took away stays away.
 *
 * @param granted the fields that the permission has
 * @param offered paths that were offered to roles at an earlier start
 */
export function selectFieldsToGrant(
  granted: readonly string[],
  variantFields: readonly VariantField[],
  offered: ReadonlySet<string>,
): string[] {
  const has = new Set(granted);
  const isNewToRole = !variantFields.some(({ path }) => has.has(path));
  return variantFields
    .filter(({ path, source }) => !has.has(path) && mayUse(granted, source))
    .map(({ path }) => path)
    .filter((path) => isNewToRole || !offered.has(path));
}

/** A role may use a field when it has the field, something in it, or what it is in. */
function mayUse(granted: readonly string[], source: string): boolean {
  return source === ''
    ? granted.length > 0
    : granted.some(
        (path) => path === source || path.startsWith(`${source}.`) || source.startsWith(`${path}.`),
      );
}
