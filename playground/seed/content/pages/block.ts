import { text } from '../../markers';

/** A block of a page's dynamic zone. */
export const block = (component: `shared.${string}`, values: Record<string, unknown>) => ({
  __component: component,
  ...values,
});

/** A link with its words in both languages. `nb` pages live below `/nb`. */
export const link = (en: string, nb: string, enUrl: string, nbUrl: string) => ({
  label: text(en, nb),
  url: text(enUrl, nbUrl),
});
