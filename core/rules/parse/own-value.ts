/** An object's own property; what it inherits counts as absent. */
export function ownValue(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
}

export function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether an object inherits only what every object does, so that whatever else is read from it is
 * its own. It costs far less than to ask of each property.
 */
export function isOrdinary(object: object): boolean {
  return Object.getPrototypeOf(object) === Object.prototype && !isPolluted();
}

const EMPTY = {};

/** Whether somebody has given all objects a property, as an attack by `__proto__` would. */
function isPolluted(): boolean {
  for (const _name in EMPTY) {
    return true;
  }
  return false;
}
