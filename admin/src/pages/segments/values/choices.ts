import type { Attribute } from '../../../../../core/visitor/attribute';
import { COUNTRY_CODES } from '../../../../../core/visitor/country-codes';
import { WEEKDAYS } from '../../../../../core/visitor/weekdays';
import { LANGUAGE_CODES } from './codes';

/** A value with the name that people know it by. */
export interface Choice {
  value: string;
  label: string;
}

export interface Choices {
  choices: Choice[];
  /** Whether other values are possible as well. */
  isOpen: boolean;
}

/** What can be chosen for an attribute's values, by name; `null` where nothing is known. */
export function listChoices(attribute: Attribute, locale: string): Choices | null {
  switch (attribute.format) {
    case 'country':
      return { choices: nameCodes(COUNTRY_CODES, 'region', locale), isOpen: false };
    case 'language':
      return { choices: nameCodes(LANGUAGE_CODES, 'language', locale), isOpen: true };
    case 'weekday':
      return { choices: nameWeekdays(locale), isOpen: false };
    case 'hour':
      return { choices: nameHours('whole'), isOpen: false };
    case 'timeZone': {
      const zones = Intl.supportedValuesOf('timeZone');
      return { choices: zones.map((value) => ({ value, label: value })), isOpen: true };
    }
    case 'day':
    case undefined: {
      if (attribute.values === undefined || attribute.values.length === 0) {
        return null;
      }
      const choices = attribute.values.map(({ value, label }) => ({ value: String(value), label }));
      return { choices, isOpen: true };
    }
  }
}

/** The name of a value; the value itself where it has none. Codes are taken in any case. */
export function nameChoice(value: string, choices: readonly Choice[]): string {
  const wanted = value.trim().toLowerCase();
  return choices.find((choice) => choice.value.toLowerCase() === wanted)?.label ?? value;
}

/** A choice as a list offers it. */
export interface Option extends Choice {
  /** It is what was typed, and none of the choices. */
  isTyped: boolean;
}

/**
 * What a list offers: the choices, what is chosen even where it is none of them, so that it does
 * not vanish, and the text that was typed, if it may be chosen as well.
 */
export function listOptions(
  choices: readonly Choice[],
  chosen: string,
  typed: string,
): readonly Option[] {
  const options = choices.map((choice) => ({ ...choice, isTyped: false }));
  const isListed = chosen === '' || choices.some(({ value }) => value === chosen);
  if (!isListed) {
    options.unshift({ value: chosen, label: nameChoice(chosen, choices), isTyped: false });
  }
  const text = typed.trim();
  if (text === '' || findChosen(text, options, false) !== null) {
    return options;
  }
  return [...options, { value: text, label: text, isTyped: true }];
}

/**
 * What a combobox means by its answer: a value, the name of one, or, where the list is open, a text
 * of the user's own. `null` for a text that is nothing of that; empty for nothing at all.
 */
export function findChosen(
  answer: string | undefined,
  choices: readonly Choice[],
  isOpen: boolean,
): string | null {
  const text = (answer ?? '').trim();
  if (text === '') {
    return '';
  }
  const wanted = text.toLowerCase();
  const found =
    choices.find(({ value }) => value === text) ??
    choices.find(({ label }) => label.toLowerCase() === wanted);
  if (found !== undefined) {
    return found.value;
  }
  return isOpen ? text : null;
}

function nameCodes(
  codes: readonly string[],
  type: 'region' | 'language',
  locale: string,
): Choice[] {
  const names = new Intl.DisplayNames([locale], { type });
  const compare = new Intl.Collator(locale).compare;
  return codes
    .map((value) => ({ value, label: upperFirst(names.of(value) ?? value, locale) }))
    .sort((one, other) => compare(one.label, other.label));
}

function nameWeekdays(locale: string): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return WEEKDAYS.map((value, index) => ({
    value,
    // The first of January 2024 was a Monday.
    label: upperFirst(format.format(Date.UTC(2024, 0, 1 + index)), locale),
  }));
}

/** Which part of an hour a text names: an hour at the end of a range belongs to it as a whole. */
export type HourPart = 'start' | 'end' | 'whole';

/** The hours of the day by the clock, such as 09:00 for the start of the hour 9. */
export function nameHours(part: HourPart): Choice[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const name = String(hour).padStart(2, '0');
    const texts = { start: `${name}:00`, end: `${name}:59`, whole: `${name}:00–${name}:59` };
    return { value: String(hour), label: texts[part] };
  });
}

function upperFirst(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
