export interface CompiledCache<T> {
  /** The current value; loads it when a change has come since. Rejects as `load` does. */
  get(): Promise<T>;
}

interface CompiledCacheOptions<T> {
  load(): Promise<T>;
  /** Names the state of the stored segments; another text with every change, on any node. */
  getStamp(): string;
  /** How long a value may serve without a change that was heard of; milliseconds. */
  getMaxAgeMs(): number;
  /** Whether the caller is inside a database transaction. */
  isInTransaction(): boolean;
}

interface Load<T> {
  stamp: string;
  startedAt: number;
  promise: Promise<T>;
}

/**
 * Keeps one value and the state that it was made from. A load that was under way when a change came
 * serves those who already waited, and is not kept.
 */
export function createCompiledCache<T>(options: CompiledCacheOptions<T>): CompiledCache<T> {
  const { load, getStamp, getMaxAgeMs, isInTransaction } = options;
  let current: Load<T> | null = null;

  const startLoad = (): Promise<T> => {
    const started: Load<T> = { stamp: getStamp(), startedAt: Date.now(), promise: load() };
    current = started;
    started.promise.catch(() => {
      if (current === started) {
        current = null;
      }
    });
    return started.promise;
  };

  return {
    async get() {
      // A load in a transaction sees what may be rolled back, so it is not kept. Waiting for
      // another request's load there would be a deadlock on SQLite, which has one connection.
      if (isInTransaction()) {
        return load();
      }
      const isCurrent =
        current !== null &&
        current.stamp === getStamp() &&
        Date.now() - current.startedAt < getMaxAgeMs();
      return isCurrent && current !== null ? current.promise : startLoad();
    },
  };
}
