type Values = Record<string, unknown>;

/** Reads what a form holds at the moment. The same function for as long as the form is there. */
export type GetValues = () => Values;

/** What is read of Strapi's form. */
export interface ReadForm {
  getValues?: GetValues;
  setValues: object;
  values: Values;
}

interface Held {
  values: Values;
  getValues: GetValues;
}

/** By a form's `setValues`, which is the same for as long as the form is there. */
const held = new WeakMap<object, Held>();

/**
 * The form's own `getValues`, which it has since Strapi 5.39; before that one that answers with the
 * values that this was called with last.
 *
 * Seen in Strapi 5.54.0, and the other form in 5.25.0: what `useForm` tells its selectors. It can go once
 * no version before 5.39 is supported.
 */
export function findGetValues({ getValues, setValues, values }: ReadForm): GetValues {
  if (getValues !== undefined) {
    return getValues;
  }
  const known = held.get(setValues);
  if (known !== undefined) {
    known.values = values;
    return known.getValues;
  }
  const made: Held = { values, getValues: () => made.values };
  held.set(setValues, made);
  return made.getValues;
}
