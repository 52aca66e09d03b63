const ROUNDS = 9;

/** How long, in milliseconds, it takes to prepare the rules: the first time, and the median. */
export function measureCompile(prepare, rules) {
  const times = Array.from({ length: ROUNDS }, () => {
    const startMs = performance.now();
    prepare(rules);
    return performance.now() - startMs;
  });
  const [firstMs] = times;
  return { firstMs, medianMs: times.sort((a, b) => a - b)[ROUNDS >> 1] };
}
