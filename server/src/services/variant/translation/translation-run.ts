import { AsyncLocalStorage } from 'node:async_hooks';

/** One document that Strapi's AI translates into the other locales. */
export interface TranslationRun {
  uid: string;
  documentId: string;
  /** The version that is translated, as it was given to the AI. */
  source: Record<string, unknown>;
}

const storage = new AsyncLocalStorage<TranslationRun>();

/** Runs a translation, whose writes know then what they translate. */
export function withTranslation<T>(run: TranslationRun, translate: () => T): T {
  return storage.run(run, translate);
}

export function getTranslation(): TranslationRun | undefined {
  return storage.getStore();
}
