type Middleware<T, R> = (context: T, next: () => Promise<R>) => Promise<R>;

/** A middleware of the Document Service, as far as the order of several matters. */
export type DocumentStep<T> = Middleware<T, unknown>;

const READ_ACTIONS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/**
 * One middleware of several that have to do with writes alone, the first of them outermost. A read,
 * of which there are many more, passes all of them at once.
 */
export function chainForWrites<T extends { action: string }>(
  steps: readonly DocumentStep<T>[],
): DocumentStep<T> {
  const chain = chainMiddlewares(steps);
  return (context, next) => (READ_ACTIONS.has(context.action) ? next() : chain(context, next));
}

/** One middleware of several, the first of them outermost. */
export function chainMiddlewares<T, R>(steps: readonly Middleware<T, R>[]): Middleware<T, R> {
  return steps.reduceRight(
    (inner, step) => (context, next) => step(context, () => inner(context, next)),
  );
}
