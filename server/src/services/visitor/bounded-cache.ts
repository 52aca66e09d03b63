/** A map that remembers at most so many results, and forgets the least recently used one. */
export interface BoundedCache<V> {
  /** The remembered result, or the one that `compute` gives, which is remembered from then on. */
  get(key: string, compute: () => V): V;
}

/**
 * Keeps results in memory alone. Keys may hold what a visitor sent, so they are never logged, and
 * the bound keeps a flood of made-up keys from filling the memory.
 */
export function createBoundedCache<V>(maxEntries: number): BoundedCache<V> {
  const entries = new Map<string, V>();
  return {
    get(key, compute) {
      const known = entries.get(key);
      if (known !== undefined) {
        entries.delete(key);
        entries.set(key, known);
        return known;
      }
      const value = compute();
      entries.set(key, value);
      if (entries.size > maxEntries) {
        const oldest = entries.keys().next();
        if (!oldest.done) entries.delete(oldest.value);
      }
      return value;
    },
  };
}
