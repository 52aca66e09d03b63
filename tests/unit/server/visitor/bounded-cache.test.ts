import { createBoundedCache } from '../../../../server/src/services/visitor/bounded-cache';

describe('createBoundedCache', () => {
  it('computes once while it remembers, false results too', () => {
    const cache = createBoundedCache<boolean>(2);
    const compute = jest.fn(() => false);
    expect([cache.get('a', compute), cache.get('a', compute)]).toEqual([false, false]);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('forgets the least recently used result', () => {
    const cache = createBoundedCache<string>(2);
    const computed: string[] = [];
    const ask = (key: string) =>
      cache.get(key, () => {
        computed.push(key);
        return key;
      });
    ['a', 'b', 'a', 'c', 'a', 'b'].forEach(ask);
    expect(computed).toEqual(['a', 'b', 'c', 'b']);
  });
});
