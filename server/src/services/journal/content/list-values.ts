import type { JournalVariant, RetiredValue } from './content';

/** What a variant is known to say of each field, with its type. */
export function listSaid(variant: JournalVariant): Record<string, RetiredValue> {
  return Object.fromEntries(listHeld(variant));
}

/**
 * All values that a variant is known to have, those last that it says now: a field that is of
 * another type by now may have got a value since, beside the one that is retired.
 */
export function listHeld({ values, types, retired }: JournalVariant): [string, RetiredValue][] {
  return [
    ...Object.entries(retired ?? {}),
    ...Object.entries(values).map(([name, value]): [string, RetiredValue] => [
      name,
      { type: types[name] ?? '', value },
    ]),
  ];
}
