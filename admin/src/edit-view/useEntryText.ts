import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { toTranslationKey } from '../translations/translation-key';

type Values = Record<string, string | number>;

/** The texts of the entry's form in the admin's language: `text('field.override')`. */
export function useEntryText(): (key: string, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) => formatMessage({ id: toTranslationKey(`entry.${key}`) }, values),
    [formatMessage],
  );
}
