import { createScope } from '../../../async/scope';

/** One document that Strapi's AI translates into the other locales. */
export interface TranslationRun {
  uid: string;
  documentId: string;
  /** The version that is translated, as it was given to the AI. */
  source: Record<string, unknown>;
}

const currentTranslation = createScope<TranslationRun>('translation');

/** Runs a translation, whose writes know then what they translate. */
export function withTranslation<T>(run: TranslationRun, translate: () => T): T {
  return currentTranslation.run(run, translate);
}

export function getTranslation(): TranslationRun | undefined {
  return currentTranslation.get();
}
