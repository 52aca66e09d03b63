import type { JournalNode } from './content';

/** What is known of how blocks got from one tree to the other. */
export interface MatchHints {
  /** Both trees are of the same rows, so that ids say which block is which. */
  sameRows: boolean;
  /** For each block the one of the other tree that is a copy of what became of it. */
  copies?: ReadonlyMap<JournalNode, JournalNode>;
}

/** Whether a block of the later tree is the earlier one. */
type Strategy<T> = (before: JournalNode, now: T, rivals: Rivals<T>) => boolean;

interface Rivals<T> {
  before: readonly JournalNode[];
  now: readonly T[];
}

/**
 * Finds the blocks of an earlier tree in a later one: by their rows, as copies, by their content, at
 * their place, or as the only one of their component. A block that is clearly another one is taken
 * by none.
 *
 * @returns the later block by the earlier one; those that are not there any more are left out
 */
export function matchBlocks<T extends JournalNode>(
  before: JournalNode,
  now: T,
  hints: MatchHints,
): Map<JournalNode, T> {
  const found = new Map<JournalNode, T>([[before, now]]);
  const children = before.children ?? [];
  for (const field of new Set(children.map((child) => child.field))) {
    const pairs = pairBlocks(
      children.filter((child) => child.field === field),
      ((now.children ?? []) as T[]).filter((child) => child.field === field),
      hints,
    );
    for (const [earlier, later] of pairs) {
      matchBlocks(earlier, later, hints).forEach((value, key) => found.set(key, value));
    }
  }
  return found;
}

/** Pairs the blocks of one list, the surest first. */
export function pairBlocks<T extends JournalNode>(
  before: readonly JournalNode[],
  now: readonly T[],
  { sameRows, copies }: MatchHints,
): Map<JournalNode, T> {
  const strategies: Strategy<T>[] = [
    (earlier, later) => sameRows && earlier.id === later.id,
    (earlier, later) => copies?.get(earlier) === later,
    (earlier, later) => earlier.print === later.print && earlier.index === later.index,
    (earlier, later) => earlier.print === later.print,
    (earlier, later) => earlier.index === later.index,
    (earlier, _later, rivals) =>
      [...rivals.before, ...rivals.now].filter(({ uid }) => uid === earlier.uid).length === 2,
  ];
  const pairs = new Map<JournalNode, T>();
  const taken = new Set<T>();
  for (const isTheOne of strategies) {
    for (const earlier of before.filter((each) => !pairs.has(each))) {
      const rivals = {
        before: before.filter((each) => !pairs.has(each)),
        now: now.filter((each) => !taken.has(each)),
      };
      const later = rivals.now.find(
        (each) => each.uid === earlier.uid && isTheOne(earlier, each, rivals),
      );
      if (later !== undefined) {
        pairs.set(earlier, later);
        taken.add(later);
      }
    }
  }
  return pairs;
}
