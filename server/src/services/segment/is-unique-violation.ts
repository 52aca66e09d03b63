/** SQLite, PostgreSQL, MySQL. */
const UNIQUE_VIOLATION_CODES: ReadonlySet<unknown> = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  '23505',
  'ER_DUP_ENTRY',
]);

/** Whether a database refused a write because a unique column has the value already. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    UNIQUE_VIOLATION_CODES.has(error.code)
  );
}
