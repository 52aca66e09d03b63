import type { z } from 'zod';
import type { Fault } from '../../../../core/contracts/fault';
import type { RuleFault } from '../../../../core/rules';

/** What zod found wrong, as faults. An unknown name becomes a fault of its own. */
export function zodIssuesToFaults(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        createFault([...path, key], 'is not known', 'no such name here'),
      );
    }
    return [createFault(path, issue.message, describeExpected(issue))];
  });
}

/** Faults of a rule as faults of the input whose `rule` it is. */
export function ruleFaultsToFaults(ruleFaults: readonly RuleFault[]): Fault[] {
  return ruleFaults.map(({ path, message, expected }) => ({
    location: path === '' ? 'rule' : path,
    path: ['rule', ...splitRulePath(path)],
    message,
    expected,
  }));
}

/** A fault of one field or of a place below it. */
export function createFault(path: readonly string[], message: string, expected: string): Fault {
  return { location: path.join('.'), path, message, expected };
}

/** `rules[1].value` → `['rules', '1', 'value']`. */
function splitRulePath(path: string): string[] {
  return path.split(/[.[\]]+/).filter((part) => part !== '');
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
