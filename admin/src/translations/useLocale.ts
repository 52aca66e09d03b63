import { useIntl } from 'react-intl';
import type { RuleLocale } from '../../../core/rules';

const RULE_LOCALES: Partial<Record<string, RuleLocale>> = { no: 'nb', nb: 'nb', da: 'da' };

/** The languages of texts about rules and of names by `Intl`, as the admin's own one asks. */
export interface Locales {
  /** The language that rules are described in. */
  rule: RuleLocale;
  /** A BCP 47 tag for `Intl`; Strapi's own codes are not all valid there. */
  intl: string;
}

export function useLocale(): Locales {
  const { locale } = useIntl();
  return { rule: toRuleLocale(locale), intl: toIntlLocale(locale) };
}

/** English where rules are not described in the admin's language. */
function toRuleLocale(adminLocale: string): RuleLocale {
  return RULE_LOCALES[adminLocale] ?? 'en';
}

function toIntlLocale(adminLocale: string): string {
  if (adminLocale === 'no') {
    return 'nb';
  }
  if (adminLocale === 'en') {
    return 'en-GB';
  }
  return Intl.DateTimeFormat.supportedLocalesOf(adminLocale).length > 0 ? adminLocale : 'en-GB';
}
