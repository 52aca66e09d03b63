import type { Combinator } from '../rule';
import { isPlainObject, ownValue } from './own-value';
import { parseCondition } from './parse-condition';
import {
  createParseContext,
  isTooLarge,
  type ParseContext,
  type ParseOptions,
} from './parse-context';
import { tellUnknownKeys } from './tell-unknown-keys';
import type { BrokenNode, BrokenReason, RuleNode } from './tree';

/**
 * Reads a stored rule into a tree that can be evaluated. It takes any JSON and never throws: every
 * fault is told to `onFault`, and the part that has it becomes a node that is unknown for everybody.
 * The work is bounded by the limits, however large or deep the rule is.
 */
export function parseRule(rule: unknown, options: ParseOptions): RuleNode {
  const context = createParseContext(options);
  const root = parseGroup(rule, '', 1, context);
  if (!isTooLarge(context)) return root;
  const { conditionsPerRule } = context.limits;
  const message = `The rule has more than ${conditionsPerRule} conditions, or too many groups.`;
  context.onFault({ path: 'rules', message, expected: `at most ${conditionsPerRule} conditions` });
  // All of it, not only what comes after the limit: the order of conditions must not matter.
  return { kind: 'broken', path: '', reason: 'too-many-conditions', message };
}

function parseMember(raw: unknown, path: string, depth: number, context: ParseContext): RuleNode {
  if (isPlainObject(raw)) {
    return isGroup(raw)
      ? parseGroup(raw, path, depth, context)
      : parseCondition(raw, path, context);
  }
  context.conditions += 1;
  const message = 'This is neither a condition nor a group.';
  const expected = 'a condition { field, operator, value } or a group { combinator, rules }';
  context.onFault({ path, message, expected });
  return breakNode(path, 'invalid-condition', message);
}

// A group that lost its rules is told as that, not as a condition that lacks everything.
function isGroup(raw: object): boolean {
  return (
    Object.hasOwn(raw, 'rules') ||
    (Object.hasOwn(raw, 'combinator') && !Object.hasOwn(raw, 'field'))
  );
}

function parseGroup(raw: unknown, path: string, depth: number, context: ParseContext): RuleNode {
  context.groups += 1;
  const messages: string[] = [];
  const tell: Tell = (at, message, expected) => {
    messages.push(message);
    context.onFault({ path: at, message, expected });
  };
  const broken = (reason: BrokenReason): BrokenNode => breakNode(path, reason, messages[0] ?? '');
  const pathTo = (key: string): string => (path === '' ? key : `${path}.${key}`);

  if (!isPlainObject(raw)) {
    tell(path, 'The rule is not an object.', 'a group { combinator, rules }');
    return broken('invalid-group');
  }
  if (depth > context.maxDepth) {
    const message = `Groups are nested more than ${context.maxDepth} deep.`;
    tell(path, message, `at most ${context.maxDepth} levels of groups`);
    return broken('too-deep');
  }
  tellUnknownKeys(raw, 'group', pathTo, context);
  const combinator = readCombinator(raw, pathTo, tell);
  const not = readNot(raw, pathTo, tell);
  const rules = ownValue(raw, 'rules');
  if (!Array.isArray(rules)) {
    tell(
      pathTo('rules'),
      'The group has no list of conditions.',
      'a list of conditions and groups',
    );
    return broken('invalid-group');
  }
  const members = parseMembers(rules, pathTo('rules'), depth, context);
  if (members.length === 0 && !(depth === 1 && context.allowEmptyRoot)) {
    tell(pathTo('rules'), 'The group is empty.', 'at least one condition');
  }
  if (combinator === null || not === null) return broken('invalid-group');
  if (members.length === 0) return broken('empty-group');
  return { kind: 'group', path, combinator, not, members };
}

type Tell = (at: string, message: string, expected: string) => void;
type PathTo = (key: string) => string;

function readCombinator(raw: object, pathTo: PathTo, tell: Tell): Combinator | null {
  const combinator = ownValue(raw, 'combinator');
  if (combinator === 'and' || combinator === 'or') return combinator;
  tell(pathTo('combinator'), 'The group does not say how its members are joined.', '"and" or "or"');
  return null;
}

function readNot(raw: object, pathTo: PathTo, tell: Tell): boolean | null {
  const not = ownValue(raw, 'not');
  if (not === undefined || typeof not === 'boolean') return not === true;
  tell(pathTo('not'), 'The negation is neither true nor false.', 'true, false or nothing');
  return null;
}

function parseMembers(
  rules: readonly unknown[],
  path: string,
  depth: number,
  context: ParseContext,
): RuleNode[] {
  const members: RuleNode[] = [];
  for (let i = 0; i < rules.length && !isTooLarge(context); i += 1) {
    members.push(parseMember(rules[i], `${path}[${i}]`, depth + 1, context));
  }
  return members;
}

function breakNode(path: string, reason: BrokenReason, message: string): BrokenNode {
  return { kind: 'broken', path, reason, message };
}
