/** Random numbers that are the same in every run (mulberry32). */
export function createRandom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[integer(0, list.length - 1)];
  const pickSome = (list, count) => {
    const left = [...list];
    return Array.from({ length: count }, () => left.splice(integer(0, left.length - 1), 1)[0]);
  };
  return { next, integer, pick, pickSome };
}
