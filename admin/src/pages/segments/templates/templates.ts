import type { Condition, Rule } from '../../../../../core/rules';

/** The order in which templates are offered; also their names in addresses and texts. */
export const TEMPLATE_KEYS = [
  'new-visitors',
  'returning-visitors',
  'frequent-visitors',
  'on-mobile',
  'from-country',
  'by-language',
  'from-campaign',
  'from-search',
  'from-social',
  'from-newsletter',
  'newsletter-subscribers',
  'opening-hours',
  'weekend',
  'evening',
  'night',
  'holiday-window',
  'logged-in-customers',
  'large-basket',
  'lapsed-customers',
  'half-of-visitors',
] as const;

export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** What a template may take from where it is used. */
export interface TemplateContext {
  now: Date;
  /** The language of the admin, which suggests a country and a language. */
  locale: string;
}

/** A rule to begin with. It can be saved as it is. */
export interface Template {
  key: TemplateKey;
  rule: Rule;
}

export function createTemplates(context: TemplateContext): Template[] {
  return TEMPLATE_KEYS.map((key) => ({ key, rule: RULES[key](context) }));
}

/** The template of that name in an address; `null` for any other text. */
export function findTemplate(key: string | null, context: TemplateContext): Template | null {
  return createTemplates(context).find((template) => template.key === key) ?? null;
}

const all = (...rules: Condition[]): Rule => ({ combinator: 'and', rules });
const any = (...rules: Condition[]): Rule => ({ combinator: 'or', rules });
const is = (field: string, value: unknown): Condition => ({ field, operator: '=', value });

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const RULES: Record<TemplateKey, (context: TemplateContext) => Rule> = {
  'new-visitors': () => all(is('visit.isReturning', false)),
  'returning-visitors': () => all(is('visit.isReturning', true)),
  'frequent-visitors': () => all({ field: 'visit.count', operator: '>=', value: 5 }),
  'on-mobile': () => all(is('device.type', 'mobile')),
  'from-country': ({ locale }) => all(is('geo.country', HOMES[locale]?.country ?? 'GB')),
  'by-language': ({ locale }) => all(is('language', HOMES[locale]?.language ?? 'en')),
  'from-campaign': () => all(is('utm.campaign', 'spring')),
  'from-search': () => all(is('referrer.type', 'search')),
  'from-social': () => all(is('referrer.type', 'social')),
  'from-newsletter': () => any(is('utm.source', 'newsletter'), is('referrer.type', 'email')),
  'newsletter-subscribers': () => all(is('newsletter.isSubscribed', true)),
  'opening-hours': () =>
    all(
      { field: 'time.weekday', operator: 'in', value: WORKDAYS },
      { field: 'time.hour', operator: 'between', value: [9, 16] },
    ),
  weekend: () => all({ field: 'time.weekday', operator: 'in', value: ['saturday', 'sunday'] }),
  evening: () => all({ field: 'time.hour', operator: 'between', value: [17, 22] }),
  night: () => all({ field: 'time.hour', operator: 'between', value: [22, 5] }),
  'holiday-window': ({ now }) => {
    const year = nextChristmasYear(now);
    const value = [`${year}-12-01`, `${year}-12-26`];
    return all({ field: 'time.date', operator: 'between', value });
  },
  'logged-in-customers': () => all(is('customer.isLoggedIn', true)),
  'large-basket': () => all({ field: 'cart.value', operator: '>=', value: 1000 }),
  'lapsed-customers': () =>
    all(
      { field: 'purchase.count', operator: '>=', value: 1 },
      {
        field: 'purchase.lastAt',
        operator: 'notWithinLast',
        value: { amount: 6, unit: 'months' },
      },
    ),
  'half-of-visitors': () => all({ field: 'bucket', operator: '<', value: 50 }),
};

/** The country and the language that each language of the admin suggests. */
const HOMES: Partial<Record<string, { country: string; language: string }>> = {
  no: { country: 'NO', language: 'nb' },
  nb: { country: 'NO', language: 'nb' },
  da: { country: 'DK', language: 'da' },
  sv: { country: 'SE', language: 'sv' },
  de: { country: 'DE', language: 'de' },
  fr: { country: 'FR', language: 'fr' },
};

/** The year of the Christmas that is not over yet. */
function nextChristmasYear(now: Date): number {
  const isOver = now.getUTCMonth() === 11 && now.getUTCDate() > 26;
  return now.getUTCFullYear() + (isOver ? 1 : 0);
}
