import type { z } from 'zod';
import type { CodedFault, Fault } from '../../../../core/contracts/fault';
import type { RuleFault } from '../../../../core/rules';

/** What is said of a fault, wherever it is. */
type FaultText = Omit<Fault, 'location' | 'path'>;

/** What zod found wrong, as faults. An unknown name becomes a fault of its own. */
export function zodIssuesToFaults(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        createFault([...path, key], {
          code: 'input.unknown-name',
          message: 'is not known',
          expected: 'no such name here',
        }),
      );
    }
    const { message } = issue;
    return [createFault(path, { ...codeIssue(issue), message, expected: describeExpected(issue) })];
  });
}

/** Faults of a rule as faults of the input whose `rule` it is. */
export function ruleFaultsToFaults(ruleFaults: readonly RuleFault[]): Fault[] {
  return ruleFaults.map(({ path, ...text }) => ({
    ...text,
    location: path === '' ? 'rule' : path,
    path: ['rule', ...splitRulePath(path)],
  }));
}

/** A fault of one field or of a place below it. */
export function createFault(path: readonly string[], text: FaultText): Fault {
  return { location: path.join('.'), path, ...text };
}

/** `rules[1].value` → `['rules', '1', 'value']`. */
function splitRulePath(path: string): string[] {
  return path.split(/[.[\]]+/).filter((part) => part !== '');
}

function codeIssue(issue: z.core.$ZodIssue): CodedFault {
  if (isTime(issue.path)) {
    return { code: 'input.not-a-time' };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'input.wrong-type' };
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'input.too-long', values: { max: Number(issue.maximum) } }
        : { code: 'input.out-of-bounds' };
    case 'too_small':
      return { code: issue.origin === 'string' ? 'input.required' : 'input.out-of-bounds' };
    case 'invalid_format':
      return { code: issue.path[0] === 'key' ? 'segment.key-format' : 'input.other' };
    case 'invalid_value':
      return { code: 'input.not-offered' };
    default:
      return { code: 'input.other' };
  }
}

function isTime([name]: readonly PropertyKey[]): boolean {
  return typeof name === 'string' && name.endsWith('At');
}

function describeExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}
