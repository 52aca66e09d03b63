import { isRecord } from '../json';
import { isReadableName } from './find-name-faults';
import { VISITOR_LIMITS } from './limits';
import type { VisitorFault } from './visitor-fault';

type Path = VisitorFault['path'];

/**
 * A copy of a visitor context without what is wrong in it. An attribute with a wrong value is `null`:
 * its sender said something of it, so it is unknown whatever else shows it. Of too many attributes
 * the first are kept. Whoever said anything else than true or false about opting out did opt out.
 *
 * @returns the value itself where nothing is wrong, or where it is no object
 */
export function leaveOutFaults(value: unknown, faults: readonly VisitorFault[]): unknown {
  if (faults.length === 0 || !isRecord(value)) {
    return value;
  }
  const paths = faults.map(({ path }) => path);
  const wrong = new Set(paths.map(([part]) => part));
  const kept = Object.entries(value).filter(([name]) => !wrong.has(name));
  const below = (part: string) => paths.filter(([first]) => first === part);
  if (wrong.has('attributes')) {
    kept.push(['attributes', keepReadable(value.attributes, below('attributes'))]);
  }
  if (wrong.has('consent')) {
    kept.push(['consent', keepClasses(value.consent, below('consent'))]);
  }
  if (wrong.has('optOut')) {
    kept.push(['optOut', true]);
  }
  return withoutPrototype(kept);
}

function keepReadable(attributes: unknown, paths: readonly Path[]): Record<string, unknown> {
  if (!isRecord(attributes)) {
    return {};
  }
  const wrong = new Set(paths.map(([, name]) => name));
  const readable = Object.entries(attributes)
    .slice(0, VISITOR_LIMITS.attributes)
    .filter(([name]) => isReadableName(name));
  return withoutPrototype(
    readable.map(([name, value]) => [name, wrong.has(name) ? null : value] as const),
  );
}

/** A fault of the list itself leaves nothing of it. */
function keepClasses(consent: unknown, paths: readonly Path[]): unknown[] {
  const wrong = new Set(paths.map(([, index]) => index));
  return Array.isArray(consent) && !wrong.has(undefined)
    ? consent.filter((_class, index) => !wrong.has(index))
    : [];
}

function withoutPrototype(
  entries: readonly (readonly [string, unknown])[],
): Record<string, unknown> {
  const result = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of entries) {
    result[name] = value;
  }
  return result;
}
