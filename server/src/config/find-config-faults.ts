import type { z } from 'zod';
import { formatPath } from '../../../core/text/format-path';
import { findAttributeFaults } from '../../../core/visitor';
import { optionsSchema } from './schema';

/**
 * Returns one line per fault in the options, each with its path and what was expected:
 * `limits.depth: expected a whole number from 1 to 20`. Values are not quoted.
 */
export function findConfigFaults(options: unknown): string[] {
  const result = optionsSchema.safeParse(options);
  const faults = result.success ? [] : result.error.issues.flatMap(describeIssue);
  return [...faults, ...findNameFaults(options)];
}

/** Names across the catalogue, looked at even when other parts are wrong: one start, one list. */
function findNameFaults(options: unknown): string[] {
  const { attributes, consent } = toRecord(options);
  const own = Array.isArray(attributes) ? attributes.map((entry: unknown) => toRecord(entry)) : [];
  const named = own.map(({ name }) => ({ name: typeof name === 'string' ? name : '' }));
  return findAttributeFaults(named, toRecord(consent)).map(
    ({ path, message }) => `${formatPath(path)}: ${message}`,
  );
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function describeIssue(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${formatPath([...issue.path, key])}: is not a known setting`);
  }
  const path = formatPath(issue.path);
  return [path === '' ? issue.message : `${path}: ${issue.message}`];
}
