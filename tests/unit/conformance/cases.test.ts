import {
  createEvaluator,
  describeRule,
  OPERATORS,
  validateRule,
  type Condition,
} from '../../../core/rules';
import type { Segment } from '../../../core/segments';
import {
  CASE_ATTRIBUTES,
  CASE_COMPARABLES,
  CASE_SEGMENTS,
  CASES,
  CASES_VERSION,
  timeOf,
  type ConformanceCase,
} from '../../conformance/conformance-case';

const segmentFor = ({ rule, name }: ConformanceCase): Segment => ({
  key: 'case',
  name,
  rule,
  active: true,
});

const evaluatorFor = (conformanceCase: ConformanceCase) =>
  createEvaluator({
    attributes: CASE_ATTRIBUTES,
    segments: [...CASE_SEGMENTS, segmentFor(conformanceCase)],
  });

const outcomeOf = (conformanceCase: ConformanceCase): string => {
  const { visitor } = conformanceCase;
  const { segments, unknown } = evaluatorFor(conformanceCase).match(visitor, {
    now: timeOf(conformanceCase),
  });
  return segments.includes('case') ? 'true' : unknown.includes('case') ? 'unknown' : 'false';
};

const rows = CASES.map((conformanceCase) => [conformanceCase.name, conformanceCase] as const);

describe('the conformance cases', () => {
  test('are at least 250, each with a name of its own, under a version', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(250);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
    expect(CASES_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each(
    Object.entries(OPERATORS).flatMap(([type, operators]) =>
      operators.map((operator) => [type, operator] as const),
    ),
  )('have the operator of %s attributes %s come out true and false', (type, operator) => {
    const fields = CASE_COMPARABLES.filter((attribute) => attribute.type === type);
    const names = fields.map(({ name }) => name);
    const outcomes = CASES.filter(({ rule }) => {
      const only: unknown = rule?.rules?.length === 1 ? rule.rules[0] : undefined;
      const { field, operator: used } = Object(only) as Partial<Condition>;
      return used === operator && field !== undefined && names.includes(field);
    }).map(({ expected }) => expected);
    expect(outcomes).toEqual(expect.arrayContaining(['true', 'false']));
  });

  test.each(rows)('match: %s', (_, conformanceCase) => {
    expect(outcomeOf(conformanceCase)).toBe(conformanceCase.expected);
  });

  test.each(rows)('explain: %s', (_, conformanceCase) => {
    const { visitor, expected } = conformanceCase;
    const now = timeOf(conformanceCase);
    const explanation = evaluatorFor(conformanceCase).explain(visitor, 'case', { now });
    expect(explanation?.result).toBe(expected);
    expect(explanation?.matches).toBe(expected === 'true');
  });

  test.each(rows)('saving: %s', (_, { rule, invalidRule = false }) => {
    const segments = { key: 'case', all: CASE_SEGMENTS };
    const faults = validateRule(rule, { attributes: CASE_ATTRIBUTES, segments });
    expect(faults.length > 0).toBe(invalidRule);
  });

  test.each(rows)('telling: %s', (_, { rule, invalidRule = false }) => {
    const sentence = describeRule(rule, CASE_ATTRIBUTES);
    expect(sentence).not.toMatch(/undefined|\[object|\{\w\}/);
    if (!invalidRule) {
      expect(sentence).not.toMatch(/(?<!x)…/);
    }
  });
});
