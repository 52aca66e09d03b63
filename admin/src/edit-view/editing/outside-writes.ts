/** A value that the plugin put into a form, in place of what an input there may be showing. */
interface OutsideWrite {
  order: number;
  path: string;
  value: unknown;
}

/** More than happen between two renders. */
const KEPT_WRITES = 100;

/** By a form's `getValues`, which is the same for as long as the form is there. */
const writes = new WeakMap<object, OutsideWrite[]>();

/** Notes that a value is put into a form from outside of its inputs. */
export function noteOutsideWrite(form: object, path: string, value: unknown): void {
  const known = writes.get(form) ?? [];
  known.push({ order: countOutsideWrites(form) + 1, path, value });
  writes.set(form, known.slice(-KEPT_WRITES));
}

/** How many values were put into the form so far. */
export function countOutsideWrites(form: object): number {
  return writes.get(form)?.at(-1)?.order ?? 0;
}

/** What was put into the form, oldest first, but for what was there when that many had been. */
export function listOutsideWrites(form: object, since: number): readonly OutsideWrite[] {
  return (writes.get(form) ?? []).filter(({ order }) => order > since);
}
