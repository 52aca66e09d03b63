import { PLUGIN_ID } from '../plugin-id';

/** The id of a text in the admin, such as `personalization.plugin.name`. */
export function toTranslationKey(key: string): string {
  return `${PLUGIN_ID}.${key}`;
}
