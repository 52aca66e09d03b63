import { createCompiledCache } from '../../../../server/src/services/segment/compiled-cache';

interface Value {
  version: number;
  text: string;
}

/** A source whose loads are answered by hand. */
function createSource() {
  const loads: { version: number; answer(text: string): void; fail(): void }[] = [];
  const load = (version: number) =>
    new Promise<Value>((resolve, reject) => {
      loads.push({
        version,
        answer: (text) => resolve({ version, text }),
        fail: () => reject(new Error('database is away')),
      });
    });
  return { loads, load };
}

const outside = () => false;

test('requests at the same time share one load', async () => {
  const { loads, load } = createSource();
  const cache = createCompiledCache({ load, isInTransaction: outside });
  const both = Promise.all([cache.get(), cache.get()]);
  loads[0]?.answer('a');
  await both;
  expect((await cache.get()).text).toBe('a');
  expect(loads).toHaveLength(1);
});

test('a change is in force for the next request', async () => {
  const { loads, load } = createSource();
  const cache = createCompiledCache({ load, isInTransaction: outside });
  const first = cache.get();
  loads[0]?.answer('old');
  await first;
  cache.invalidate();
  const next = cache.get();
  loads[1]?.answer('new');
  expect((await next).text).toBe('new');
});

test('a load that was under way when a change came is not kept and not joined', async () => {
  const { loads, load } = createSource();
  const cache = createCompiledCache({ load, isInTransaction: outside });
  const before = cache.get();
  cache.invalidate();
  const after = cache.get();
  loads[1]?.answer('new');
  expect((await after).text).toBe('new');
  loads[0]?.answer('old');
  expect((await before).text).toBe('old');
  expect((await cache.get()).text).toBe('new');
  expect(loads).toHaveLength(2);
});

test('the version rises with every change', async () => {
  const { loads, load } = createSource();
  const cache = createCompiledCache({ load, isInTransaction: outside });
  cache.invalidate();
  cache.invalidate();
  const value = cache.get();
  loads[0]?.answer('a');
  expect((await value).version).toBe(2);
});

test('a load that fails is an error to who asked and is tried again', async () => {
  const { loads, load } = createSource();
  const cache = createCompiledCache({ load, isInTransaction: outside });
  const failing = cache.get();
  loads[0]?.fail();
  await expect(failing).rejects.toThrow('database is away');
  const next = cache.get();
  loads[1]?.answer('a');
  expect((await next).text).toBe('a');
});

test('inside a transaction a value is loaded for the caller and never kept', async () => {
  const { loads, load } = createSource();
  let inside = true;
  const cache = createCompiledCache({ load, isInTransaction: () => inside });
  const uncommitted = cache.get();
  loads[0]?.answer('uncommitted');
  expect((await uncommitted).text).toBe('uncommitted');
  inside = false;
  const committed = cache.get();
  loads[1]?.answer('committed');
  expect((await committed).text).toBe('committed');
});

test('inside a transaction a caller does not wait for the load of another request', async () => {
  const { loads, load } = createSource();
  let inside = false;
  const cache = createCompiledCache({ load, isInTransaction: () => inside });
  void cache.get();
  inside = true;
  const own = cache.get();
  loads[1]?.answer('own');
  expect((await own).text).toBe('own');
});
