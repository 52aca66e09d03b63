import {
  adaptValue,
  createValue,
  isIncomplete,
  joinTexts,
  listTexts,
} from '../../../../admin/src/pages/segments/values/condition-value';
import {
  findChosen,
  listOptions,
  listChoices,
  nameChoice,
} from '../../../../admin/src/pages/segments/values/choices';
import {
  isDayOrBlank,
  readDay,
  writeDay,
} from '../../../../admin/src/pages/segments/values/date-value';
import {
  addTags,
  splitLines,
  splitNumbers,
  splitTags,
  toNumbers,
} from '../../../../admin/src/pages/segments/values/tags';
import { BUILT_IN_ATTRIBUTES } from '../../../../core/visitor';
import type { Attribute } from '../../../../core/visitor/attribute';

const attributeOf = (name: string): Attribute => {
  const found = BUILT_IN_ATTRIBUTES.find((attribute) => attribute.name === name);
  if (found === undefined) {
    throw new Error(`no ${name}`);
  }
  return found;
};

describe('the value of a condition', () => {
  test('stays, as far as it fits, when the comparison changes', () => {
    expect(adaptValue('NO', 'text', 'texts')).toEqual(['NO']);
    expect(adaptValue(['NO', 'SE'], 'texts', 'text')).toBe('NO');
    expect(adaptValue(3, 'number', 'numberRange')).toEqual([3, '']);
    expect(adaptValue([3, 5], 'numberRange', 'number')).toBe(3);
    expect(adaptValue('2026-01-01', 'date', 'dateRange')).toEqual(['2026-01-01', '']);
    expect(adaptValue('a', 'text', 'text')).toBe('a');
    expect(adaptValue('a', 'text', 'someTexts')).toBe('a');
    expect(adaptValue(['a', 'b'], 'texts', 'someTexts')).toEqual(['a', 'b']);
    expect(adaptValue(['a', 'b'], 'someTexts', 'text')).toBe('a');
    expect(adaptValue([3, 5], 'numberRange', 'numbers')).toEqual([3, 5]);
    expect(adaptValue([3, ''], 'numberRange', 'numbers')).toEqual([3]);
  });

  test('begins anew where it does not fit', () => {
    expect(adaptValue('', 'text', 'texts')).toEqual([]);
    expect(adaptValue([], 'texts', 'text')).toBe('');
    expect(adaptValue('2026-01-01', 'date', 'period')).toEqual({ amount: 30, unit: 'days' });
    expect(adaptValue({ amount: 3, unit: 'days' }, 'period', 'date')).toBe('');
    expect(adaptValue('', 'none', 'boolean')).toBe(true);
    expect(adaptValue(['a'], 'texts', 'count')).toBe('');
  });

  test('is incomplete while a part of it is blank, and not for being wrong', () => {
    for (const kind of [
      ...(['text', 'texts', 'someTexts', 'number', 'numbers', 'numberRange', 'count'] as const),
      ...(['date', 'dateRange', 'segment'] as const),
    ]) {
      expect([kind, isIncomplete(createValue(kind), kind)]).toEqual([kind, true]);
    }
    for (const kind of ['none', 'boolean', 'period'] as const) {
      expect([kind, isIncomplete(createValue(kind), kind)]).toEqual([kind, false]);
    }
    expect(isIncomplete([1, ''], 'numberRange')).toBe(true);
    expect(isIncomplete([1, 2], 'numberRange')).toBe(false);
    expect(isIncomplete('not a date', 'date')).toBe(false);
    expect(isIncomplete(['a'], 'someTexts')).toBe(false);
  });
});

describe('choices', () => {
  test('name countries in the language of the admin, in its order', () => {
    const { choices = [], isOpen } = listChoices(attributeOf('geo.country'), 'nb') ?? {};
    expect(isOpen).toBe(false);
    expect(choices).toContainEqual({ value: 'DE', label: 'Tyskland' });
    expect(choices).toContainEqual({ value: 'XK', label: 'Kosovo' });
    const labels = choices.map(({ label }) => label);
    expect(labels.indexOf('Østerrike')).toBeGreaterThan(labels.indexOf('Zimbabwe'));
    expect(new Set(choices.map(({ value }) => value)).size).toBe(250);
  });

  test('name time zones, and leave room for others', () => {
    const zones = listChoices(attributeOf('time.zone'), 'no');
    expect(zones?.choices).toContainEqual({ value: 'Europe/Oslo', label: 'Europe/Oslo' });
    expect(zones?.isOpen).toBe(true);
  });

  test('name weekdays from Monday on, and hours by the clock', () => {
    expect(listChoices(attributeOf('time.weekday'), 'da')?.choices[0]).toEqual({
      value: 'monday',
      label: 'Mandag',
    });
    expect(listChoices(attributeOf('time.hour'), 'en')?.choices[9]).toEqual({
      value: '9',
      label: '09:00–09:59',
    });
  });

  test('are the known values of an attribute, and others beside', () => {
    const choices = listChoices(attributeOf('device.type'), 'en');
    expect(choices?.isOpen).toBe(true);
    expect(choices?.choices[0]).toEqual({ value: 'mobile', label: 'Mobile' });
    expect(listChoices(attributeOf('utm.campaign'), 'en')).toBeNull();
  });

  test('name a value in any case, and by itself where it has no name', () => {
    const choices = [{ value: 'NO', label: 'Norway' }];
    expect(nameChoice(' no ', choices)).toBe('Norway');
    expect(nameChoice('XK', choices)).toBe('XK');
  });

  test('are offered with what is chosen and what was typed, where these are none of them', () => {
    const choices = [{ value: 'mobile', label: 'Mobile' }];
    const offered = (chosen: string, typed: string) =>
      listOptions(choices, chosen, typed).map(({ value, isTyped }) => [value, isTyped]);
    expect(offered('mobile', '')).toEqual([['mobile', false]]);
    expect(offered('watch', '')).toEqual([
      ['watch', false],
      ['mobile', false],
    ]);
    expect(offered('', ' mob ')).toEqual([
      ['mobile', false],
      ['mob', true],
    ]);
    expect(offered('', 'MOBILE')).toEqual([['mobile', false]]);
  });

  test('are found by value, by name, or where that is possible by any text', () => {
    const choices = [{ value: 'mobile', label: 'Mobil' }];
    expect(findChosen('mobile', choices, false)).toBe('mobile');
    expect(findChosen(' mobil ', choices, true)).toBe('mobile');
    expect(findChosen('watch', choices, true)).toBe('watch');
    expect(findChosen('watch', choices, false)).toBeNull();
    expect(findChosen(undefined, choices, true)).toBe('');
  });
});

describe('tags', () => {
  test('come from lines, commas and semicolons', () => {
    expect(splitTags(' a, b;c\r\n\n d ,, ')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('may hold commas where each stands in a line of its own', () => {
    expect(splitLines(' a, b;c\r\n\n d ')).toEqual(['a, b;c', 'd']);
    expect(joinTexts(listTexts('a'))).toBe('a');
    expect(joinTexts(listTexts(['a', ' ', 'b']))).toEqual(['a', 'b']);
    expect(joinTexts(listTexts(''))).toBe('');
  });

  test('are numbers as the language writes them', () => {
    expect(splitNumbers('1, 2.5;3', '.')).toEqual(['1', '2.5', '3']);
    expect(splitNumbers('1 2,5; 3', ',')).toEqual(['1', '2.5', '3']);
    expect(toNumbers(['1', '2.5', 'x'])).toEqual([1, 2.5, 'x']);
  });

  test('are never there twice, whatever their case', () => {
    expect(addTags(['Ski'], ['ski', 'Tent', 'tent'])).toEqual(['Ski', 'Tent']);
  });
});

describe('days', () => {
  test('are the same day after the date picker as before, in every time zone', () => {
    expect(readDay('2026-03-29')?.toISOString()).toBe('2026-03-29T00:00:00.000Z');
    expect(writeDay(new Date(2026, 2, 29))).toBe('2026-03-29');
    expect(writeDay(undefined)).toBe('');
  });

  test('are told from points in time', () => {
    expect(isDayOrBlank('')).toBe(true);
    expect(isDayOrBlank('2026-03-29')).toBe(true);
    expect(isDayOrBlank('2026-03-29T10:00:00Z')).toBe(false);
    expect(readDay('2026-03-29T10:00:00Z')).toBeUndefined();
  });
});
