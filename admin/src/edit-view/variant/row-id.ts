/** The id of a stored row, as URLs name it; `null` for a row that was never saved. */
export function readRowId(row: unknown): string | null {
  const id = (row as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
}
