import type { Attribute, AttributeType } from '../../../../core/visitor/attribute';
import type { Condition, Rule, RuleGroup } from '../../../../core/rules';
import type { UnleashCase, UnleashConstraint } from './specification';

interface TranslatedCase {
  attributes: Attribute[];
  rule: Rule;
  visitor: { attributes: Record<string, unknown>; consent: [] };
}

const OPERATORS: Record<string, { type: AttributeType; operator: string } | undefined> = {
  IN: { type: 'text', operator: 'in' },
  NOT_IN: { type: 'text', operator: 'notIn' },
  STR_STARTS_WITH: { type: 'text', operator: 'beginsWith' },
  STR_ENDS_WITH: { type: 'text', operator: 'endsWith' },
  STR_CONTAINS: { type: 'text', operator: 'contains' },
  NUM_EQ: { type: 'number', operator: '=' },
  NUM_GT: { type: 'number', operator: '>' },
  NUM_GTE: { type: 'number', operator: '>=' },
  NUM_LT: { type: 'number', operator: '<' },
  NUM_LTE: { type: 'number', operator: '<=' },
  DATE_AFTER: { type: 'date', operator: 'after' },
  DATE_BEFORE: { type: 'date', operator: 'before' },
  // No operator here either: how it is met is what the case is about.
  NOT_A_VALID_OPERATOR: { type: 'text', operator: 'NOT_A_VALID_OPERATOR' },
};

/** Whether every constraint of the case has an operator here. */
export function isTranslatable({
  strategies,
  lacksSegment,
  hasDependencies,
}: UnleashCase): boolean {
  const constraints = strategies.flatMap((strategy) => strategy.constraints);
  return (
    !lacksSegment && !hasDependencies && constraints.every(({ operator }) => OPERATORS[operator])
  );
}

/**
 * A feature as a rule: one of its strategies applies, with all of its constraints. Each constraint
 * gets an attribute of its own, since Unleash has the type and the case with the constraint.
 */
export function translateCase({ strategies, context }: UnleashCase): TranslatedCase {
  const translated: TranslatedCase = {
    attributes: [],
    rule: { combinator: 'or', rules: [] },
    visitor: { attributes: {}, consent: [] },
  };
  const declare = ({ contextName, operator, caseInsensitive }: UnleashConstraint): string => {
    const name = `${contextName}.${translated.attributes.length}`;
    translated.attributes.push({
      name,
      type: OPERATORS[operator]?.type ?? 'text',
      label: contextName,
      source: 'client',
      consent: 'necessary',
      caseSensitive: caseInsensitive !== true,
    });
    const { properties = {} } = context;
    const value = contextName in context ? context[contextName] : properties[contextName];
    if (value !== undefined) {
      translated.visitor.attributes[name] = value;
    }
    return name;
  };
  const rules = strategies.map(({ strategy, constraints }): RuleGroup => {
    const own = strategy.name === 'userWithId' ? [idsOf(strategy.parameters?.userIds)] : [];
    const all = [...own, ...constraints];
    const members = all.map((constraint) => translateConstraint(constraint, declare(constraint)));
    return { combinator: 'and', rules: members };
  });
  return { ...translated, rule: { combinator: 'or', rules } };
}

function idsOf(userIds = ''): UnleashConstraint {
  return { contextName: 'userId', operator: 'IN', values: userIds.split(',') };
}

function translateConstraint(constraint: UnleashConstraint, field: string): RuleGroup {
  const { operator, values, value, inverted = false } = constraint;
  const translated = OPERATORS[operator]?.operator ?? operator;
  const isList = operator === 'IN' || operator === 'NOT_IN';
  const conditions: Condition[] = isList
    ? [{ field, operator: translated, value: values ?? [] }]
    : (values ?? [value]).map((one) => ({ field, operator: translated, value: one }));
  return { combinator: 'or', not: inverted, rules: conditions };
}
