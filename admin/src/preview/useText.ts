import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type english from '../translations/preview/en.json';
import { toTranslationKey } from '../translations/translation-key';

/** Key of a text of this area, without the area's name. */
export type TextKey = WithoutArea<keyof typeof english>;

type WithoutArea<Key> = Key extends `preview.${infer Rest}` ? Rest : never;

type Values = Record<string, string | number>;

/** The texts of this area in the language of the admin: `text('panel.open')`. */
export function useText(): (key: TextKey, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) => formatMessage({ id: toTranslationKey(`preview.${key}`) }, values),
    [formatMessage],
  );
}
