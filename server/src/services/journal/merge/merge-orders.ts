/**
 * Puts two changes of the order of a list together: of any two items, whoever changed which one comes
 * first has it so.
 *
 * @param before the order that both began with, of the same items
 * @returns `null` where the two changes contradict each other
 */
export function mergeOrders(
  before: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] | null {
  const isFirst = (order: readonly string[], one: string, other: string): boolean =>
    order.indexOf(one) < order.indexOf(other);
  const comesFirst = (one: string, other: string): boolean =>
    isFirst(mine, one, other) === isFirst(before, one, other)
      ? isFirst(theirs, one, other)
      : isFirst(mine, one, other);
  const placeOf = new Map(
    mine.map((key) => [
      key,
      mine.filter((other) => other !== key && comesFirst(other, key)).length,
    ]),
  );
  // Where the pairs go round in a circle, two items have as many before them.
  return new Set(placeOf.values()).size === mine.length
    ? [...mine].sort((one, other) => (placeOf.get(one) ?? 0) - (placeOf.get(other) ?? 0))
    : null;
}
