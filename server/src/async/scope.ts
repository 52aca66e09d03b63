import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * One storage for all scopes. Before Node 24 each storage that was ever used costs every promise of the
 * process a property more, whoever makes it: five of them made all of Strapi several percent slower.
 */
const storage = new AsyncLocalStorage<Readonly<Record<symbol, unknown>>>();

/** Something that is known to all that happens within some work, and to nothing else. */
export interface Scope<T> {
  /** Does the work, in which `get` gives the value; other scopes stay as they are. */
  run<R>(value: T, work: () => R): R;
  /** The value of the innermost work under way; `undefined` outside of any. */
  get(): T | undefined;
}

/** @param name for debugging */
export function createScope<T>(name: string): Scope<T> {
  const key = Symbol(name);
  return {
    run: (value, work) => storage.run({ ...storage.getStore(), [key]: value }, work),
    get: () => storage.getStore()?.[key] as T | undefined,
  };
}
