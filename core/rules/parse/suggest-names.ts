const MAX_SUGGESTIONS = 3;

// Longer names are no typing mistakes, and comparing them would cost time.
const MAX_LENGTH = 60;

/** The declared names that are most like a mistyped one, nearest first; at most three. */
export function suggestNames(name: string, declared: Iterable<string>): string[] {
  if (name.length > MAX_LENGTH) {
    return [];
  }
  const wanted = name.toLowerCase();
  const near: { name: string; distance: number }[] = [];
  for (const candidate of declared) {
    if (candidate.length > MAX_LENGTH) {
      continue;
    }
    const distance = distanceTo(candidate.toLowerCase(), wanted);
    if (distance !== null) {
      near.push({ name: candidate, distance });
    }
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, MAX_SUGGESTIONS).map((suggestion) => suggestion.name);
}

/** Half an edit for the right last part (`country`), else the number of edits if they are few. */
function distanceTo(candidate: string, wanted: string): number | null {
  if (candidate.endsWith(`.${wanted}`)) {
    return 0.5;
  }
  const maxEdits = Math.max(1, Math.floor(wanted.length / 4));
  if (Math.abs(candidate.length - wanted.length) > maxEdits) {
    return null;
  }
  const distance = countEdits(candidate, wanted);
  return distance <= maxEdits ? distance : null;
}

/** Levenshtein's distance: insertions, deletions and replacements. */
function countEdits(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const removed = (previous[j] ?? 0) + 1;
      const inserted = (current[j - 1] ?? 0) + 1;
      current.push(Math.min(replaced, removed, inserted));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
