const ROUNDS = 15;

/**
 * How long it takes to prepare the rules: the processor time of the first time and the median, in
 * milliseconds. What V8 does on other threads meanwhile is part of it; what other programs do is not.
 */
export function measureCompile(prepare, rules) {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    prepare(rules);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const [firstMs] = times;
  return { firstMs, medianMs: times.sort((a, b) => a - b)[ROUNDS >> 1] };
}
