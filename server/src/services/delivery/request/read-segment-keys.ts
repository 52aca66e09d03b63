/** More keys than that in one request are cut off, so that the work stays bounded. */
const MAX_KEYS = 100;

/** The keys in a `segments` parameter (`a,b`, or a list), each once, and what was wrong with it. */
export function readSegmentKeys(parameter: unknown): { keys: string[]; warnings: string[] } {
  const given: unknown[] = Array.isArray(parameter) ? parameter : [parameter];
  const keys = new Set(
    given
      .flatMap((entry) => (typeof entry === 'string' ? entry.split(',') : []))
      .map((key) => key.trim())
      .filter((key) => key !== ''),
  );
  const warnings = given.some((entry) => typeof entry === 'object' && entry !== null)
    ? [
        'The parameter "segments" takes keys of segments, as in "a,b"; what else it holds was ignored.',
      ]
    : [];
  if (keys.size > MAX_KEYS) {
    warnings.push(`Only the first ${MAX_KEYS} of ${keys.size} segments were used.`);
  }
  return { keys: [...keys].slice(0, MAX_KEYS), warnings };
}
