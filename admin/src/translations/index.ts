import type { Language } from '../../../core/text/languages';
import type entry from './entry/en.json';
import type faults from './faults/en.json';
import type preview from './preview/en.json';
import type segments from './segments/en.json';
import type settings from './settings/en.json';
import type shared from './shared/en.json';
import { toLanguage } from './to-language';

/** Texts by key, without the plugin's prefix. */
export type Messages = Record<string, string>;

/** What each language has: the texts that English has. */
interface Texts {
  shared: typeof shared;
  faults: typeof faults;
  segments: typeof segments;
  entry: typeof entry;
  preview: typeof preview;
  settings: typeof settings;
}

type Loader = () => Promise<{ default: Messages }>;

type Loaders = { [Part in keyof Texts]: () => Promise<{ default: Texts[Part] }> };

const LOADERS: Record<Language, Loaders> = {
  en: {
    shared: async () => import('./shared/en.json'),
    faults: async () => import('./faults/en.json'),
    segments: async () => import('./segments/en.json'),
    entry: async () => import('./entry/en.json'),
    preview: async () => import('./preview/en.json'),
    settings: async () => import('./settings/en.json'),
  },
  nb: {
    shared: async () => import('./shared/no.json'),
    faults: async () => import('./faults/no.json'),
    segments: async () => import('./segments/no.json'),
    entry: async () => import('./entry/no.json'),
    preview: async () => import('./preview/no.json'),
    settings: async () => import('./settings/no.json'),
  },
  da: {
    shared: async () => import('./shared/da.json'),
    faults: async () => import('./faults/da.json'),
    segments: async () => import('./segments/da.json'),
    entry: async () => import('./entry/da.json'),
    preview: async () => import('./preview/da.json'),
    settings: async () => import('./settings/da.json'),
  },
};

/** The plugin's texts by a language's tag or its code in the admin; none if it is not spoken. */
export async function loadMessages(code: string): Promise<Messages> {
  const language = toLanguage(code);
  if (language === undefined) {
    return {};
  }
  const files = await Promise.all(Object.values<Loader>(LOADERS[language]).map((load) => load()));
  return Object.assign({}, ...files.map((file) => file.default));
}
