/** A middleware of the Document Service, as far as the order of several matters. */
export type DocumentStep<T> = (context: T, next: () => Promise<unknown>) => Promise<unknown>;

/** One middleware of several, the first of them outermost. */
export function chainMiddlewares<T>(steps: readonly DocumentStep<T>[]): DocumentStep<T> {
  return (context, next) =>
    steps.reduceRight<() => Promise<unknown>>((inner, step) => () => step(context, inner), next)();
}
