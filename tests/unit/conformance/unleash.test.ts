import { createEvaluator } from '../../../core/rules';
import { DIFFERING, LEFT_OUT } from './unleash/decisions';
import { readConstraintCases, type UnleashCase } from './unleash/specification';
import { isTranslatable, translateCase } from './unleash/translate-case';

const CASES = readConstraintCases();
const NOW = new Date('2026-03-15T12:00:00Z');

function isMatch(unleashCase: UnleashCase): boolean {
  const { attributes, rule, visitor } = translateCase(unleashCase);
  const segment = { key: 'feature', name: unleashCase.name, rule, active: true };
  const { match } = createEvaluator({ attributes, segments: [segment] });
  return match(visitor, { now: NOW }).segments.length === 1;
}

const sorted = (names: readonly string[]): string[] => [...names].sort();
const namesOf = (cases: readonly UnleashCase[]): string[] => sorted(cases.map(({ name }) => name));
const listed = (decisions: Record<string, readonly string[]>): string[] =>
  sorted(Object.values(decisions).flat());

const translatable = CASES.filter(isTranslatable);

describe("Unleash's constraint cases", () => {
  test('have names of their own', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  test('run, but for those that are listed as left out', () => {
    expect(namesOf(CASES.filter((unleashCase) => !isTranslatable(unleashCase)))).toEqual(
      listed(LEFT_OUT),
    );
    expect(translatable.length).toBeGreaterThanOrEqual(70);
  });

  test('come out as specified, but for those that are listed as differing', () => {
    const differing = translatable.filter(
      (unleashCase) => isMatch(unleashCase) !== unleashCase.expected,
    );
    expect(namesOf(differing)).toEqual(listed(DIFFERING));
  });

  const agreeing = translatable.filter(({ name }) => !listed(DIFFERING).includes(name));
  test.each(agreeing.map((unleashCase) => [unleashCase.name, unleashCase] as const))(
    '%s',
    (_, unleashCase) => {
      expect(isMatch(unleashCase)).toBe(unleashCase.expected);
    },
  );
});
