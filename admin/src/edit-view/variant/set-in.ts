/** A copy of the value with another value at a path such as `cards.0.author`; `''` is the value itself. */
export function setIn(value: unknown, path: string, inserted: unknown): unknown {
  if (path === '') {
    return inserted;
  }
  const [step = '', ...rest] = path.split('.');
  const below = rest.join('.');
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      String(index) === step ? setIn(item, below, inserted) : item,
    );
  }
  const record = typeof value === 'object' && value !== null ? value : {};
  const current = Object.hasOwn(record, step)
    ? (record as Record<string, unknown>)[step]
    : undefined;
  return { ...record, [step]: setIn(current, below, inserted) };
}
