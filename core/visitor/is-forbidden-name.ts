const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** True for names that reach an object's prototype, alone or as a part of a dotted name. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN_NAMES.has(name) || name.split('.').some((part) => FORBIDDEN_NAMES.has(part));
}
