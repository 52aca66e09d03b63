import { LANGUAGES, LANGUAGE_TAGS, type Language } from '../../../core/text/languages';

/** The language of the plugin for one of the admin; none where the plugin does not speak it. */
export function toLanguage(adminLocale: string): Language | undefined {
  return LANGUAGE_TAGS.find(
    (tag) => tag === adminLocale || LANGUAGES[tag].adminCode === adminLocale,
  );
}
