import fc from 'fast-check';
import { describeRule, OPERATORS, type Condition, type RuleGroup } from '../../../../../core/rules';
import { LANGUAGE_TAGS, type Language } from '../../../../../core/text/languages';
import { BUILT_IN_ATTRIBUTES } from '../../../../../core/visitor/attributes';
import { declareAttribute } from '../support/attributes';
import { not } from '../support/rules';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({
    unit: fc.constantFrom(
      '\n',
      '\u202e',
      '\u2067',
      '\u200f',
      '\ud83d',
      '👩‍🚀',
      'e\u0301',
      '”',
      '«',
      'x',
    ),
    maxLength: 90,
  }),
);

const labels = fc.sample(hostile, { numRuns: 8, seed: 7 });

const ATTRIBUTES = [
  ...BUILT_IN_ATTRIBUTES,
  ...labels.map((label, i) =>
    declareAttribute(`own.${i}`, 'text', { label, values: [{ value: 'a', label }] }),
  ),
];

const values = fc.oneof(
  hostile,
  fc.array(hostile, { maxLength: 4 }),
  fc.constantFrom('NO', 'UK', 'nb', 'mobile', 'search', 'a'),
  fc.array(fc.constantFrom('monday', 'friday', 'sunday', 'mobile', 'US'), { maxLength: 4 }),
  fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 3 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.record({ amount: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom('days', 'months') }),
  fc.constantFrom('2026-03-01', '2026-03-01T10:00:07.5Z'),
);

const fields = [
  ...ATTRIBUTES.flatMap(({ name, type }) =>
    OPERATORS[type].map((operator) => ({ field: name, operator: operator as string })),
  ),
  ...OPERATORS.segment.map((operator) => ({ field: 'segment', operator: operator as string })),
];

const conditions: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...fields) },
      { weight: 1, arbitrary: fc.record({ field: hostile, operator: hostile }) },
    ),
    values,
  )
  .map(([fieldAndOperator, value]) => ({ ...fieldAndOperator, value }));

const rules: fc.Arbitrary<RuleGroup> = fc.letrec<{ group: RuleGroup }>((tie) => ({
  group: fc.record(
    {
      combinator: fc.constantFrom('and', 'or'),
      not: fc.boolean(),
      rules: fc.array(fc.oneof({ maxDepth: 3, depthSize: 'small' }, conditions, tie('group')), {
        minLength: 1,
        maxLength: 4,
      }),
    },
    { requiredKeys: ['combinator', 'rules'] },
  ),
})).group;

const FRAMES: Record<Language, { begins: RegExp; frames: RegExp }> = {
  en: { begins: /^Visitors \S/, frames: /all visitors|except|not not|Visitors.*Visitors/ },
  nb: { begins: /^Besøkende \S/, frames: /alle besøkende|unntatt|ikke ikke|Besøkende.*Besøkende/ },
  da: { begins: /^Besøgende \S/, frames: /alle besøgende|undtagen|ikke ikke|Besøgende.*Besøgende/ },
};

describe('a sentence', () => {
  test('is one line without control characters, marks of direction and halves of characters', () => {
    const property = fc.property(rules, hostile, (rule, name) => {
      for (const locale of LANGUAGE_TAGS) {
        const segmentNames = new Map([['a', name]]);
        const sentence = describeRule(rule, ATTRIBUTES, { locale, segmentNames });
        expect(sentence).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(sentence).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
        expect(sentence).not.toMatch(/ {2}/);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  test('shows whole characters of a value, and no more than there is room for', () => {
    const property = fc.property(
      fc.array(fc.constantFrom('👨‍👩‍👧‍👦', '🇳🇴', 'e\u0301', '👍🏽', 'x', ' y'), { maxLength: 90 }),
      (characters) => {
        const value = characters.join('');
        const sentence = describeRule(
          { combinator: 'and', rules: [{ field: 'utm.campaign', operator: '=', value }] },
          ATTRIBUTES,
        );
        const shown = /“(.*)”/u.exec(sentence)?.[1] ?? '';
        const graphemes = [...new Intl.Segmenter().segment(value.trim())].map((g) => g.segment);
        const count = [...new Intl.Segmenter().segment(shown.replace('…', ''))].length;
        expect(shown.replace('…', '')).toBe(graphemes.slice(0, count).join(''));
        expect(shown.length).toBeLessThanOrEqual(61);
        expect(shown.endsWith('…')).toBe(value.trim().length > 60);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  test.each(LANGUAGE_TAGS)('has one frame, and denies nothing twice, in %s', (locale) => {
    const { begins, frames } = FRAMES[locale];
    const plain = rules.map((rule) => withPlainValues(rule));
    const property = fc.property(plain, (rule) => {
      const sentence = describeRule(rule, BUILT_IN_ATTRIBUTES, { locale });
      expect(sentence).toMatch(begins);
      expect(sentence).not.toMatch(frames);
    });
    fc.assert(property, { numRuns: 500 });
  });

  test('is the same for a rule and for the opposite of its opposite', () => {
    const property = fc.property(rules, (rule) => {
      const twice = not({ combinator: 'and', rules: [not({ combinator: 'or', rules: [rule] })] });
      expect(describeRule(twice, ATTRIBUTES)).toBe(describeRule(rule, ATTRIBUTES));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

/** The same rule without texts of anybody's own, whose words are not the sentence's. */
function withPlainValues(rule: RuleGroup): RuleGroup {
  const isOwn = (value: unknown): boolean =>
    typeof value === 'string' && !/^[a-zA-Z]+$/.test(value);
  return {
    ...rule,
    rules: rule.rules.map((member) => {
      if ('rules' in member) {
        return withPlainValues(member);
      }
      const { field, operator, value } = member;
      const members: unknown[] = Array.isArray(value) ? value : [value];
      return { field, operator, value: members.some(isOwn) ? 'x' : value };
    }),
  };
}
