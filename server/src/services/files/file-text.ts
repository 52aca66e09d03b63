/** JSON as it stands in files: sorted names, two spaces, and a newline at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(sortNames(value), null, 2)}\n`;
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortNames);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sortNames(item)]),
  );
}
