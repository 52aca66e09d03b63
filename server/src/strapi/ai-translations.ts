import type { Core } from '@strapi/strapi';
import { findService } from './look-inside';

interface Translated {
  model: string;
  document: unknown;
}

type Translate = (translated: Translated) => Promise<unknown>;

interface AiLocalizations {
  generateDocumentLocalizations?: Translate;
}

/**
 * Stands around the translations that Strapi's AI makes of a document into its other locales.
 *
 * Seen in Strapi 5.54.0: `generateDocumentLocalizations` of i18n's service `ai-localizations`. Where there
 * is no such service, nothing is translated. It can go once Strapi lets an attribute say that it is no
 * text.
 */
export function wrapTranslations(
  strapi: Core.Strapi,
  wrap: (translated: Translated, translate: Translate) => Promise<unknown>,
): void {
  const service = findService<AiLocalizations>(strapi, 'i18n', 'ai-localizations');
  const translate = service?.generateDocumentLocalizations;
  if (service !== undefined && typeof translate === 'function') {
    service.generateDocumentLocalizations = (translated) =>
      wrap(translated, (given) => translate.call(service, given));
  }
}
