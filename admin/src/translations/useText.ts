import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type entry from './entry/en.json';
import type faults from './faults/en.json';
import type preview from './preview/en.json';
import type segments from './segments/en.json';
import type settings from './settings/en.json';
import type shared from './shared/en.json';
import { toTranslationKey } from './translation-key';

/** The key of a text, without the plugin's prefix. */
export type TextKey =
  | keyof typeof entry
  | keyof typeof faults
  | keyof typeof preview
  | keyof typeof segments
  | keyof typeof settings
  | keyof typeof shared;

/** The first part of a key, which the texts of one part of the admin have in common. */
type Area = 'entry' | 'preview';

/** The key of a text of one area, without the area's name. */
export type TextKeyWithin<A extends Area> = TextKey extends infer Key
  ? Key extends `${A}.${infer Rest}`
    ? Rest
    : never
  : never;

/** Values for the places of a text, such as `{ count: 3 }`. */
export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

/** Says a text of the plugin in the language of the admin. */
export type Say = (key: TextKey, values?: TextValues) => string;

/** The same for the texts of one area, whose name its keys leave out. */
export type SayWithin<A extends Area> = (key: TextKeyWithin<A>, values?: TextValues) => string;

/**
 * The texts of the plugin in the language of the admin: `useText()('segments.list.title')`, or
 * `useText('preview')('panel.open')` for those of one area.
 */
export function useText(): Say;
export function useText<A extends Area>(area: A): SayWithin<A>;
export function useText(area?: Area): (key: string, values?: TextValues) => string {
  const { formatMessage } = useIntl();
  // No default message: Strapi fills what a language lacks with the English texts.
  return useCallback(
    (key, values) =>
      formatMessage({ id: toTranslationKey(area === undefined ? key : `${area}.${key}`) }, values),
    [area, formatMessage],
  );
}
