import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type faults from './faults/en.json';
import type segments from './segments/en.json';
import type settings from './settings/en.json';
import type shared from './shared/en.json';
import { toTranslationKey } from './translation-key';

/** The key of a text, without the plugin's prefix. */
export type TextKey =
  keyof typeof faults | keyof typeof segments | keyof typeof settings | keyof typeof shared;

/** Values for the places of a text, such as `{ count: 3 }`. */
export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

/** Says a text of the plugin in the language of the admin. */
export type Say = (key: TextKey, values?: TextValues) => string;

export function useText(): Say {
  const { formatMessage } = useIntl();
  // No default message: Strapi fills what a language lacks with the English texts.
  return useCallback(
    (key, values) => formatMessage({ id: toTranslationKey(key) }, values),
    [formatMessage],
  );
}
