import { useIntl } from 'react-intl';
import type { Language } from '../../../core/text/languages';
import { toLanguage } from './to-language';

/** The languages of texts about rules and of names by `Intl`, as the admin's own one asks. */
export interface Locales {
  /** The language of the plugin's own sentences; English where it does not speak the admin's. */
  rule: Language;
  /** A BCP 47 tag for `Intl`; Strapi's own codes are not all valid there. */
  intl: string;
}

export function useLocale(): Locales {
  const { locale } = useIntl();
  return { rule: toLanguage(locale) ?? 'en', intl: toIntlLocale(locale) };
}

function toIntlLocale(adminLocale: string): string {
  const tag = toLanguage(adminLocale) ?? adminLocale;
  const isKnown = tag !== 'en' && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  return isKnown ? tag : 'en-GB';
}
