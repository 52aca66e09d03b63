/** Texts by key, without the plugin's prefix. */
export type Messages = Record<string, string>;

/** The languages that the plugin speaks, by the codes of Strapi's admin. */
type Locale = 'en' | 'no' | 'da';

const LOADERS: Record<Locale, () => Promise<Messages[]>> = {
  en: async () =>
    Promise.all([
      import('./shared/en.json'),
      import('./faults/en.json'),
      import('./segments/en.json'),
      import('./entry/en.json'),
      import('./preview/en.json'),
      import('./settings/en.json'),
    ]).then((files) => files.map((file) => file.default)),
  no: async () =>
    Promise.all([
      import('./shared/no.json'),
      import('./faults/no.json'),
      import('./segments/no.json'),
      import('./entry/no.json'),
      import('./preview/no.json'),
      import('./settings/no.json'),
    ]).then((files) => files.map((file) => file.default)),
  da: async () =>
    Promise.all([
      import('./shared/da.json'),
      import('./faults/da.json'),
      import('./segments/da.json'),
      import('./entry/da.json'),
      import('./preview/da.json'),
      import('./settings/da.json'),
    ]).then((files) => files.map((file) => file.default)),
};

/** The plugin's texts in a language of the admin; none where the plugin does not speak it. */
export async function loadMessages(locale: string): Promise<Messages> {
  const load = LOADERS[locale as Locale] as (() => Promise<Messages[]>) | undefined;
  return load === undefined ? {} : Object.assign({}, ...(await load()));
}
