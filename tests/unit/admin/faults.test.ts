import { createIntl } from 'react-intl';
import { translateRefusal } from '../../../admin/src/edit-view/save-faults/translate-save-faults';
import { nameCopy } from '../../../admin/src/pages/segments/list/name-copy';
import { formatFault } from '../../../admin/src/services/format-fault';
import { loadMessages, type Messages } from '../../../admin/src/translations';
import { toLanguage } from '../../../admin/src/translations/to-language';
import type { Say } from '../../../admin/src/translations/useText';
import { FAULT_CODES, type FaultCode } from '../../../core/contracts/fault';
import { SEGMENT_BOUNDS } from '../../../core/contracts/segment/bounds';
import { DEFAULT_LIMITS, RULE_FAULT_CODES, validateRule } from '../../../core/rules';
import { MAX_TEXT_LENGTH } from '../../../core/rules/limits';
import { MAX_MARKS } from '../../../core/rules/values/text';
import { LANGUAGES } from '../../../core/text/languages';
import { BUILT_IN_ATTRIBUTES } from '../../../core/visitor';

const ADMIN_CODES = Object.values(LANGUAGES).map(({ adminCode }) => adminCode);

const texts: Record<string, Messages> = {};
beforeAll(async () => {
  for (const locale of ADMIN_CODES) {
    texts[locale] = await loadMessages(locale);
  }
});

/** Says texts as the admin does; a text or a value that is missing fails. */
const speak = (locale: string): Say => {
  const onError = (error: Error) => {
    throw error;
  };
  const intl = createIntl({
    locale: toLanguage(locale) ?? locale,
    messages: texts[locale],
    onError,
  });
  return (id, values) => intl.formatMessage({ id }, values);
};

const all = (...rules: unknown[]) => ({ combinator: 'and', rules });
const is = (field: string, operator: string, value?: unknown) => ({ field, operator, value });

/** Rules that have, all together, every fault there is. */
const FAULTY_RULES: unknown[] = [
  null,
  { combinator: 'xor', rules: [], not: 1, color: 'red' },
  { combinator: 'and' },
  all(7, all(all(all(all(all(is('visit.count', '=', 1))))))),
  all(...Array<unknown>(DEFAULT_LIMITS.conditionsPerRule + 1).fill(is('visit.count', '=', 1))),
  all({ ...is('visit.count', '=', 1), valueSource: 'field' }, { operator: '=' }),
  all(is('no.such', '=', 1), { field: 'visit.count' }, is('visit.count', 'contains', 1)),
  all(is('visit.count', '=', 'many'), is('visit.count', 'between', 1)),
  all(is('visit.lastAt', 'after', 'soon'), is('visit.lastAt', 'withinLast', 3)),
  all(is('customer.isLoggedIn', '=', 'yes'), is('geo.country', '=', 7), is('geo.country', '=', '')),
  all(is('geo.country', 'in', 'NO'), is('geo.country', 'in', [])),
  all(is('geo.country', 'in', Array<string>(DEFAULT_LIMITS.listValues + 1).fill('NO'))),
  all(is('geo.country', '=', 'x'.repeat(MAX_TEXT_LENGTH + 1))),
  all(is('geo.country', '=', 'Atlantis'), is('geo.country', '=', 'Norway')),
  all(is('time.hour', '=', 24), is('language', '=', '?'), is('time.zone', '=', 'Middle Earth')),
  all(is('time.weekday', '=', 'someday')),
  all(is('geo.city', '=', '\u0301'.repeat(MAX_MARKS + 1))),
  all(is('languages', 'sizeAtLeast', 0.5), is('segment', 'inSegment', 7)),
  all(is('time.date', 'after', '2026-03-01T10:00:00Z')),
  all(is('time.date', 'withinNext', { amount: 1, unit: 'days' })),
  ...['gone', 'own', 'asking', 'plain'].map((key) => all(is('segment', 'inSegment', key))),
];

/** Segments of which one asks about another, and about the one that a faulty rule is for. */
const SEGMENTS = {
  key: 'own',
  all: [
    { key: 'own', rule: all() },
    { key: 'plain', rule: all() },
    { key: 'asking', rule: all(is('segment', 'inSegment', 'own')) },
  ],
};

describe('the words for faults', () => {
  test('are there for every code, and for nothing else', () => {
    for (const messages of Object.values(texts)) {
      const said = Object.keys(messages).filter((key) => key.startsWith('fault.'));
      expect(said.sort()).toEqual(FAULT_CODES.map((code) => `fault.${code}`).sort());
    }
  });

  test('have what they name from every fault of a rule', () => {
    const faults = FAULTY_RULES.flatMap((rule) =>
      validateRule(rule, { attributes: BUILT_IN_ATTRIBUTES, segments: SEGMENTS }),
    );
    expect([...new Set(faults.map(({ code }) => code))].sort()).toEqual(
      [...RULE_FAULT_CODES].sort(),
    );
    for (const locale of ADMIN_CODES) {
      for (const fault of faults) {
        expect(formatFault(fault, speak(locale))).not.toContain('{');
      }
    }
  });

  test("are the server's own for what has no code", () => {
    const fault = { code: 'theirs' as FaultCode, message: 'Too blue' };
    expect(formatFault(fault, speak('no'))).toBe('Too blue');
    expect(formatFault({ message: 'Too blue' }, speak('no'))).toBe('Too blue');
  });
});

test('An entry that was not saved says why in the language of the admin, each thing once', () => {
  const message = 'No segment has the key "gone".';
  const fault = { code: 'variant.unknown-segment' as const, values: { key: 'gone' }, message };
  const refusal = {
    message: 'in English',
    details: { errors: [{ ...fault }, { ...fault }] },
  };
  translateRefusal(refusal, speak('no'));
  expect(refusal.message).toMatch(/^En variant er for et segment som ikke finnes: «gone»/);
  expect(refusal.message.match(/gone/g)).toHaveLength(1);
  expect(refusal.details.errors[0]?.message).toBe(refusal.message);
});

describe('the name of a copy', () => {
  test('is in the language of the admin', () => {
    expect(nameCopy('Nye besøkende', speak('no'))).toBe('Nye besøkende (kopi)');
    expect(nameCopy('Nye besøgende', speak('da'))).toBe('Nye besøgende (kopi)');
    expect(nameCopy('New visitors', speak('en'))).toBe('New visitors (copy)');
  });

  test('is never too long', () => {
    const copy = nameCopy('x'.repeat(SEGMENT_BOUNDS.name), speak('no'));
    expect(copy).toHaveLength(SEGMENT_BOUNDS.name);
    expect(copy).toMatch(/x \(kopi\)$/);
  });
});
