import { isRecord } from '../json';
import { isForbiddenName } from './is-forbidden-name';
import { VISITOR_LIMITS } from './limits';
import type { VisitorFault } from './visitor-fault';

/**
 * Checks the names of a raw context, before anything copies it: forbidden names, the number of
 * attributes and the length of their names. Returns the faults, none for a value of another shape.
 */
export function findNameFaults(value: unknown): VisitorFault[] {
  if (!isRecord(value)) {
    return [];
  }
  const faults = findForbidden(Object.keys(value), []);
  const attributes = Object.hasOwn(value, 'attributes') ? value.attributes : undefined;
  if (!isRecord(attributes)) {
    return faults;
  }

  const names = Object.keys(attributes);
  if (names.length > VISITOR_LIMITS.attributes) {
    const message = `must have at most ${VISITOR_LIMITS.attributes} attributes, has ${names.length}`;
    return [...faults, { path: ['attributes'], message }];
  }
  faults.push(...findForbidden(names, ['attributes']));
  for (const name of names) {
    if (!hasReadableLength(name)) {
      const message = `must have a name of 1 to ${VISITOR_LIMITS.nameLength} characters`;
      faults.push({ path: ['attributes', name], message });
    }
  }
  return faults;
}

/** Whether an attribute may have this name. */
export function isReadableName(name: string): boolean {
  return hasReadableLength(name) && !isForbiddenName(name);
}

function hasReadableLength(name: string): boolean {
  return name !== '' && name.length <= VISITOR_LIMITS.nameLength;
}

function findForbidden(names: readonly string[], path: readonly string[]): VisitorFault[] {
  return names
    .filter(isForbiddenName)
    .map((name) => ({ path: [...path, name], message: 'is a forbidden name' }));
}
