import { VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';

/** The value at a path such as `blocks.3.heading`; `undefined` where there is none. */
export function getIn(value: unknown, path: string): unknown {
  if (path === '') {
    return value;
  }
  let current = value;
  for (const step of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = (current as Record<string, unknown>)[step];
  }
  return current;
}

/** Joins steps of a path; the entry itself has the path `''`. */
export function joinPath(...steps: (string | number)[]): string {
  return steps.filter((step) => step !== '').join('.');
}

/** The path of what holds the field: `blocks.3` for the field `heading` at `blocks.3.heading`. */
export function getOwnerPath(path: string, fieldName: string): string {
  return path === fieldName ? '' : path.slice(0, -(fieldName.length + 1));
}

/** Whether the path leads into a variant's own values. */
export function isInsideVariant(path: string): boolean {
  return path.split('.').includes(VARIANTS_ATTRIBUTE);
}

/** The path of the list of an owner's variants. */
export function getListPath(ownerPath: string): string {
  return joinPath(ownerPath, VARIANTS_ATTRIBUTE);
}
