import type { Combinator } from '../rule';
import {
  EMPTY_GROUP,
  NO_COMBINATOR,
  NO_MEMBERS,
  NOT_A_GROUP,
  NOT_A_MEMBER,
  tooDeep,
  tooManyConditions,
  WRONG_NEGATION,
} from './group-faults';
import { isPlainObject, ownValue } from './own-value';
import { parseCondition } from './parse-condition';
import {
  createParseContext,
  isTooLarge,
  type ParseContext,
  type ParseOptions,
} from './parse-context';
import type { ReportFault } from './rule-fault';
import { reportUnknownKeys } from './report-unknown-keys';
import type { BrokenNode, BrokenReason, RuleNode } from './tree';

/**
 * Reads a stored rule into a tree that can be evaluated. It takes any JSON and never throws: every
 * fault is told to `onFault`, and the part that has it becomes a node that is unknown for everybody.
 * The work is bounded by the limits, however large or deep the rule is.
 */
export function parseRule(rule: unknown, options: ParseOptions): RuleNode {
  const context = createParseContext(options);
  const root = parseGroup(rule, '', 1, context);
  if (!isTooLarge(context)) {
    return root;
  }
  const { conditionsPerRule } = context.limits;
  const text = tooManyConditions(conditionsPerRule);
  context.onFault({ path: 'rules', ...text });
  // All of it, not only what comes after the limit: the order of conditions must not matter.
  return { kind: 'broken', path: '', reason: 'too-many-conditions', message: text.message };
}

function parseMember(raw: unknown, path: string, depth: number, context: ParseContext): RuleNode {
  if (isPlainObject(raw)) {
    return isGroup(raw)
      ? parseGroup(raw, path, depth, context)
      : parseCondition(raw, path, context);
  }
  context.conditions += 1;
  context.onFault({ path, ...NOT_A_MEMBER });
  return breakNode(path, 'invalid-condition', NOT_A_MEMBER.message);
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
  const tell: ReportFault = (at, text) => {
    messages.push(text.message);
    context.onFault({ path: at, ...text });
  };
  const broken = (reason: BrokenReason): BrokenNode => breakNode(path, reason, messages[0] ?? '');
  const pathTo = (key: string): string => (path === '' ? key : `${path}.${key}`);

  if (!isPlainObject(raw)) {
    tell(path, NOT_A_GROUP);
    return broken('invalid-group');
  }
  if (depth > context.maxDepth) {
    tell(path, tooDeep(context.maxDepth));
    return broken('too-deep');
  }
  reportUnknownKeys(raw, 'group', pathTo, context);
  const combinator = readCombinator(raw, pathTo, tell);
  const not = readNot(raw, pathTo, tell);
  const rules = ownValue(raw, 'rules');
  if (!Array.isArray(rules)) {
    tell(pathTo('rules'), NO_MEMBERS);
    return broken('invalid-group');
  }
  const members = parseMembers(rules, pathTo('rules'), depth, context);
  if (members.length === 0 && !(depth === 1 && context.allowEmptyRoot)) {
    tell(pathTo('rules'), EMPTY_GROUP);
  }
  if (combinator === null || not === null) {
    return broken('invalid-group');
  }
  if (members.length === 0) {
    return broken('empty-group');
  }
  return { kind: 'group', path, combinator, not, members };
}

type PathTo = (key: string) => string;

function readCombinator(raw: object, pathTo: PathTo, tell: ReportFault): Combinator | null {
  const combinator = ownValue(raw, 'combinator');
  if (combinator === 'and' || combinator === 'or') {
    return combinator;
  }
  tell(pathTo('combinator'), NO_COMBINATOR);
  return null;
}

function readNot(raw: object, pathTo: PathTo, tell: ReportFault): boolean | null {
  const not = ownValue(raw, 'not');
  if (not === undefined || typeof not === 'boolean') {
    return not === true;
  }
  tell(pathTo('not'), WRONG_NEGATION);
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
