import {
  forgetAttribute,
  listShownAttributes,
  setAttribute,
  setConsent,
  withoutBlanks,
} from '../../../../admin/src/pages/segments/try-visitor/draft-visitor';
import {
  formatCondition,
  formatReason,
} from '../../../../admin/src/pages/segments/try-visitor/format-condition';
import en from '../../../../admin/src/translations/segments/en.json';
import shared from '../../../../admin/src/translations/shared/en.json';
import { createEvaluator, SEGMENT_ATTRIBUTE, type ExplainedNode } from '../../../../core/rules';
import { BUILT_IN_ATTRIBUTES } from '../../../../core/visitor';
import type { VisitorContext } from '../../../../core/visitor/visitor-context';

const byName = new Map(BUILT_IN_ATTRIBUTES.map((attribute) => [attribute.name, attribute]));
const texts: Record<string, string> = { ...en, ...shared };
const say = (key: string, values: Record<string, unknown> = {}): string =>
  (texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
byName.set(SEGMENT_ATTRIBUTE.name, SEGMENT_ATTRIBUTE);
const nameSegment = (key: string): string => (key === 'nordic' ? 'Nordic' : key);
const wording = { say, byName, nameSegment, locale: 'en-GB' };

const visitor: VisitorContext = {
  attributes: { 'geo.country': 'NO', 'visit.count': 3 },
  consent: ['necessary'],
};

const explain = (field: string, operator: string, value?: unknown): ExplainedNode => {
  const rule = { combinator: 'and' as const, rules: [{ field, operator, value }] };
  const inCountry = (country: string) => ({
    combinator: 'and' as const,
    rules: [{ field: 'geo.country', operator: '=', value: country }],
  });
  const segments = [
    { key: 's', name: 's', rule, active: true },
    { key: 'nordic', name: 'Nordic', rule: inCountry('NO'), active: true },
    { key: 'swedish', name: 'Swedish', rule: inCountry('SE'), active: true },
    { key: 'off', name: 'Off', rule: inCountry('NO'), active: false },
    { key: 'over', name: 'Over', rule: inCountry('NO'), active: true, endsAt: '2026-01-01' },
  ];
  const node = createEvaluator({ attributes: BUILT_IN_ATTRIBUTES, segments }).explain(
    visitor,
    's',
    {
      now: new Date('2026-06-01T00:00:00Z'),
    },
  );
  const [first] = node?.kind === 'group' ? node.rules : [];
  if (first === undefined) {
    throw new Error('no condition');
  }
  return first;
};

describe('a condition in a few words', () => {
  const saidOf = (field: string, operator: string, value?: unknown) =>
    formatCondition({ field, operator, value }, wording);

  test('names values as people know them', () => {
    expect(saidOf('geo.country', 'in', ['NO', 'dk'])).toBe('Country is one of Norway, Denmark');
    expect(saidOf('cart.value', '>', 0.0001)).toBe('Value of the cart is more than 0.0001');
    expect(saidOf('visit.lastAt', 'after', '2026-03-01T10:00:07Z')).toBe(
      'Last visit is after 1 Mar 2026, 10:00:07 UTC',
    );
    expect(saidOf('page.path', 'contains', ['a', 'b'])).toBe('Page path contains a, b');
    expect(saidOf('time.hour', 'between', [22, 6])).toBe(
      'Hour of the day is between 22:00 and 06:59',
    );
    expect(saidOf('segment', 'notInSegment', 'nordic')).toBe('The visitor is not in Nordic');
    expect(saidOf('time.hour', 'between', [9, 16])).toBe(
      'Hour of the day is between 09:00 and 16:59',
    );
    expect(saidOf('visit.isReturning', '=', false)).toBe('Returning visitor is No');
    expect(saidOf('visit.lastAt', 'withinLast', { amount: 2, unit: 'weeks' })).toBe(
      'Last visit is within the last 2 weeks',
    );
    expect(saidOf('time.date', 'after', '2026-03-01')).toBe('Date is after 1 Mar 2026');
    expect(saidOf('cart.value', '>=', 1000)).toBe('Value of the cart is at least 1,000');
    expect(saidOf('geo.city', 'null')).toBe('City is unknown');
  });

  test('says as much as there is of what is not complete', () => {
    expect(saidOf('geo.country', '=', '')).toBe('Country is …');
    expect(saidOf('geo.country', 'nonsense')).toBe('Country');
    expect(saidOf('gone', '=', 'x')).toBe('gone');
  });
});

describe('why a condition has its result', () => {
  test('is what is known, or why nothing is', () => {
    expect(formatReason(explain('geo.country', '=', 'SE'), wording)).toBe('It is Norway.');
    expect(formatReason(explain('geo.city', '=', 'x'), wording)).toBe('Nothing is known about it.');
    expect(formatReason(explain('visit.count', '=', 3), wording)).toContain(
      'consent to Preferences',
    );
    expect(formatReason(explain('gone', '=', 'x'), wording)).toBe(
      'There is no such attribute any more.',
    );
    const reasonOf = (operator: string, key: string) =>
      formatReason(explain('segment', operator, key), wording);
    expect(reasonOf('inSegment', 'nordic')).toBe('This visitor belongs to it.');
    expect(reasonOf('notInSegment', 'nordic')).toBe('This visitor belongs to it.');
    expect(reasonOf('inSegment', 'swedish')).toBe('This visitor does not belong to it.');
    expect(reasonOf('inSegment', 'off')).toContain('switched off');
    expect(reasonOf('inSegment', 'over')).toContain('is over');
    expect(reasonOf('inSegment', 'gone')).toBe('There is no such segment any more.');
    expect(formatReason(explain('', '', ''), wording)).toBe('This is not complete yet.');
    expect(formatReason(explain('geo.country', '=', ''), wording)).toBe(
      'This is not complete yet.',
    );
  });
});

describe('a visitor that is being filled in', () => {
  test('changes attribute by attribute, without touching the one before', () => {
    const changed = setAttribute(visitor, 'geo.city', 'Oslo');
    expect(changed.attributes).toEqual({ ...visitor.attributes, 'geo.city': 'Oslo' });
    expect(forgetAttribute(changed, 'geo.country').attributes).not.toHaveProperty(['geo.country']);
    expect(visitor.attributes).toHaveProperty(['geo.country'], 'NO');
  });

  test('agrees and stops agreeing', () => {
    const agreed = setConsent(visitor, 'marketing', true);
    expect(agreed.consent).toEqual(['necessary', 'marketing']);
    expect(setConsent(agreed, 'marketing', true).consent).toEqual(['necessary', 'marketing']);
    expect(setConsent(agreed, 'marketing', false).consent).toEqual(['necessary']);
  });

  test('is not known by what is blank, though false and 0 are known', () => {
    const blank = { a: '', b: [], c: null, d: false, e: 0 };
    expect(withoutBlanks({ ...visitor, attributes: blank }).attributes).toEqual({ d: false, e: 0 });
  });

  test('shows what the rule asks about first', () => {
    const names = listShownAttributes(visitor, ['geo.city', 'gone'], byName).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['geo.city', 'geo.country', 'visit.count']);
  });
});
