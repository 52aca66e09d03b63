import type { Decision } from '../../../../core/decision';

/** The places in a resolved document whose value may not be read, from the variants that won there. */
export function listWithheldPaths(
  decisions: readonly Decision[],
  withheld: ReadonlyMap<string, readonly string[]>,
): string[] {
  return decisions
    .filter(({ hidden }) => hidden !== true)
    .flatMap(({ path, variant }) =>
      (withheld.get(variant) ?? []).map((name) => (path === '' ? name : `${path}.${name}`)),
    );
}
