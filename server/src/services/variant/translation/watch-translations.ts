import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../../core/json';
import { hideMetaFields } from './hide-meta-fields';
import { withTranslation } from './translation-run';

interface Translated {
  model: string;
  document: unknown;
}

interface AiLocalizations {
  generateDocumentLocalizations?: (translated: Translated) => Promise<unknown>;
}

/**
 * Strapi's AI sends all texts of components to be translated, the technical ones of variants too,
 * and writes back what comes. From here on it is not given those, and its writes are known.
 *
 * Seen in Strapi 5.54: `i18n/server/services/ai-localizations`. Where there is no such service,
 * nothing is translated. It can go once Strapi lets an attribute say that it is no text.
 */
export function watchTranslations(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('i18n') as Core.Plugin | undefined;
  const service = plugin?.service('ai-localizations') as AiLocalizations | undefined;
  const translate = service?.generateDocumentLocalizations;
  if (service === undefined || typeof translate !== 'function') {
    return;
  }
  service.generateDocumentLocalizations = ({ model, document, ...rest }) => {
    if (!isRecord(document) || typeof document.documentId !== 'string') {
      return translate.call(service, { model, document, ...rest });
    }
    return withTranslation({ uid: model, documentId: document.documentId, source: document }, () =>
      translate.call(service, { model, document: hideMetaFields(document), ...rest }),
    );
  };
}
