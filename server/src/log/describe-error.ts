/** One line for the log. Never holds what a visitor sent. */
export function describeError(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}
