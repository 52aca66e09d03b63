/** A component in a list, as the server shows it. */
export interface ListItem {
  id?: unknown;
  __component?: unknown;
  [field: string]: unknown;
}

/** Two items of lists that stand for one another; `null` where one list has no such item. */
export interface ItemPair {
  before: ListItem | null;
  after: ListItem | null;
  /** The index in the second list; -1 where it is not there. */
  index: number;
}

/**
 * Finds which items of two lists are the same ones. Both lists have the same order, as blocks are
 * left out or added but not moved. Where a variant brought a list of its own, no item is the same,
 * and items are told apart by their index.
 */
export function alignItems(before: readonly ListItem[], after: readonly ListItem[]): ItemPair[] {
  const known = new Set(before.map(identify));
  const isOwnList = before.length > 0 && !after.some((item) => known.has(identify(item)));
  return isOwnList ? alignByIndex(before, after) : alignByIdentity(before, after);
}

function alignByIdentity(before: readonly ListItem[], after: readonly ListItem[]): ItemPair[] {
  const positions = new Map(after.map((item, index) => [identify(item), index]));
  const pairs: ItemPair[] = [];
  let next = 0;
  const addUntil = (end: number): void => {
    for (; next < end; next += 1) {
      pairs.push({ before: null, after: after[next] ?? null, index: next });
    }
  };
  for (const item of before) {
    const index = positions.get(identify(item));
    if (index === undefined || index < next) {
      pairs.push({ before: item, after: null, index: -1 });
    } else {
      addUntil(index);
      pairs.push({ before: item, after: after[index] ?? null, index });
      next = index + 1;
    }
  }
  addUntil(after.length);
  return pairs;
}

function alignByIndex(before: readonly ListItem[], after: readonly ListItem[]): ItemPair[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => index).flatMap((index): ItemPair[] => {
    const old = before[index] ?? null;
    const own = after[index] ?? null;
    if (old !== null && own !== null && old.__component !== own.__component) {
      return [
        { before: old, after: null, index: -1 },
        { before: null, after: own, index },
      ];
    }
    return [{ before: old, after: own, index: own === null ? -1 : index }];
  });
}

function identify({ __component, id }: ListItem): string {
  return `${typeof __component === 'string' ? __component : ''} ${String(id)}`;
}
