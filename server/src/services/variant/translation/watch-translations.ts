import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../../core/json';
import { wrapTranslations } from '../../../strapi/ai-translations';
import { hideMetaFields } from './hide-meta-fields';
import { withTranslation } from './translation-run';

/**
 * Strapi's AI sends all texts of components to be translated, the technical ones of variants too,
 * and writes back what comes. From here on it is not given those, and its writes are known.
 */
export function watchTranslations(strapi: Core.Strapi): void {
  wrapTranslations(strapi, ({ model, document, ...rest }, translate) => {
    if (!isRecord(document) || typeof document.documentId !== 'string') {
      return translate({ model, document, ...rest });
    }
    return withTranslation({ uid: model, documentId: document.documentId, source: document }, () =>
      translate({ model, document: hideMetaFields(document), ...rest }),
    );
  });
}
