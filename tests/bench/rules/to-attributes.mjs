/** Attributes as the evaluator declares them, from names and types. */
export const toAttributes = (described) =>
  described.map(({ name, type }) => ({
    ...{ name, type, label: name, source: 'client', consent: 'necessary' },
  }));
