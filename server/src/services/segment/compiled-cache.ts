/** What was made from the stored segments at one version of them. */
export interface Versioned {
  version: number;
}

export interface CompiledCache<T extends Versioned> {
  /** The current value; loads it when a change has come since. Rejects as `load` does. */
  get(): Promise<T>;
  /** Says that the stored segments changed. */
  invalidate(): void;
}

interface CompiledCacheOptions<T> {
  load(version: number): Promise<T>;
  /** Whether the caller is inside a database transaction. */
  isInTransaction(): boolean;
}

/**
 * Keeps one value and the number of the state it was made from. A change raises the number, so a
 * load that was under way when it came serves those who already waited, and is not kept.
 */
export function createCompiledCache<T extends Versioned>({
  load,
  isInTransaction,
}: CompiledCacheOptions<T>): CompiledCache<T> {
  let version = 0;
  let ready: T | null = null;
  let loading: { version: number; promise: Promise<T> } | null = null;

  const startLoad = (): Promise<T> => {
    const started = { version, promise: load(version) };
    loading = started;
    const settle = (value: T | null) => {
      if (loading === started) loading = null;
      if (value !== null && version === started.version) ready = value;
    };
    started.promise.then(settle, () => settle(null));
    return started.promise;
  };

  return {
    async get() {
      // A load in a transaction sees what may be rolled back, so it is not kept. Waiting for
      // another request's load there would be a deadlock on SQLite, which has one connection.
      if (isInTransaction()) return load(version);
      if (ready !== null) return ready;
      if (loading !== null && loading.version === version) return loading.promise;
      return startLoad();
    },
    invalidate() {
      version += 1;
      ready = null;
    },
  };
}
