/** An answer of the admin API that refuses something, with the faults that it tells. */
export interface RefusedAnswer {
  message: string;
  details: { errors: unknown[] };
}

/**
 * The refusal that an action of the admin's store brings; `null` for any other action. To be changed in
 * place: the one who asked gets this same object.
 *
 * Seen in Strapi 5.54.0: the `payload` of what the admin's queries put into the store. Where it has another
 * form, the answer is shown in the server's own words. It can go once `formatAPIError` of
 * `useAPIErrorHandler` takes texts for codes.
 */
export function readRefusedAnswer(action: unknown): RefusedAnswer | null {
  const { payload } = (action ?? {}) as { payload?: Partial<RefusedAnswer> | null };
  const errors: unknown = payload?.details?.errors;
  return Array.isArray(errors) && errors.length > 0 ? (payload as RefusedAnswer) : null;
}
