const MAX_LENGTH = 60;

/** A name from outside, for a message: in quotes and cut where it gets long. */
export function quoteName(name: string): string {
  return `"${name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH)}…` : name}"`;
}
