import { createCompiledCache } from '../../../../server/src/services/segment/compiled-cache';

/** A source whose loads are answered by hand, and what says how current they are. */
function createSource() {
  const loads: { answer(text: string): void; fail(): void }[] = [];
  const state = { stamp: '', maxAgeMs: 60_000, isInside: false };
  const cache = createCompiledCache({
    load: () =>
      new Promise<string>((resolve, reject) => {
        loads.push({ answer: resolve, fail: () => reject(new Error('database is away')) });
      }),
    getStamp: () => state.stamp,
    getMaxAgeMs: () => state.maxAgeMs,
    isInTransaction: () => state.isInside,
  });
  return { loads, state, cache };
}

test('requests at the same time share one load', async () => {
  const { loads, cache } = createSource();
  const both = Promise.all([cache.get(), cache.get()]);
  loads[0]?.answer('a');
  await both;
  expect(await cache.get()).toBe('a');
  expect(loads).toHaveLength(1);
});

test('a change is in force for the next request', async () => {
  const { loads, cache, state } = createSource();
  const first = cache.get();
  loads[0]?.answer('old');
  await first;
  state.stamp = 'changed';
  const next = cache.get();
  loads[1]?.answer('new');
  expect(await next).toBe('new');
});

test('a value without a change serves no longer than its age allows, which may shrink', async () => {
  const { loads, cache, state } = createSource();
  const first = cache.get();
  loads[0]?.answer('old');
  await first;
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await cache.get()).toBe('old');
  state.maxAgeMs = 5;
  const next = cache.get();
  loads[1]?.answer('new');
  expect(await next).toBe('new');
});

test('a load that was under way when a change came is not kept and not joined', async () => {
  const { loads, cache, state } = createSource();
  const before = cache.get();
  state.stamp = 'changed';
  const after = cache.get();
  loads[1]?.answer('new');
  expect(await after).toBe('new');
  loads[0]?.answer('old');
  expect(await before).toBe('old');
  expect(await cache.get()).toBe('new');
  expect(loads).toHaveLength(2);
});

test('a load that fails is an error to who asked and is tried again', async () => {
  const { loads, cache } = createSource();
  const failing = cache.get();
  loads[0]?.fail();
  await expect(failing).rejects.toThrow('database is away');
  const next = cache.get();
  loads[1]?.answer('a');
  expect(await next).toBe('a');
});

test('inside a transaction a value is loaded for the caller and never kept', async () => {
  const { loads, cache, state } = createSource();
  state.isInside = true;
  const uncommitted = cache.get();
  loads[0]?.answer('uncommitted');
  expect(await uncommitted).toBe('uncommitted');
  state.isInside = false;
  const committed = cache.get();
  loads[1]?.answer('committed');
  expect(await committed).toBe('committed');
});

test('inside a transaction a caller does not wait for the load of another request', async () => {
  const { loads, cache, state } = createSource();
  void cache.get();
  state.isInside = true;
  const own = cache.get();
  loads[1]?.answer('own');
  expect(await own).toBe('own');
});
