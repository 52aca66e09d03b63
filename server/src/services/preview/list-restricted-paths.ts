import type { Decision } from '../../../../core/decision';

/** The places in a resolved document whose value may not be read, from the variants that won there. */
export function listRestrictedPaths(
  decisions: readonly Decision[],
  restricted: ReadonlyMap<string, readonly string[]>,
): string[] {
  return decisions
    .filter(({ hidden }) => hidden !== true)
    .flatMap(({ path, variant }) =>
      (restricted.get(variant) ?? []).map((name) => (path === '' ? name : `${path}.${name}`)),
    );
}
