import { BUILT_IN_ATTRIBUTES } from './attributes';
import { isForbiddenName } from './is-forbidden-name';

/** Something wrong in the attributes that a project declares. */
export interface AttributeFault {
  path: (string | number)[];
  message: string;
}

/**
 * Checks names across the whole catalogue: an own attribute may not replace a built-in or another
 * own one, nor differ from one by case alone, and a consent class needs an attribute that exists.
 */
export function findAttributeFaults(
  own: readonly { name: string }[],
  consentOverrides: Readonly<Record<string, unknown>> = {},
): AttributeFault[] {
  const taken = new Map(
    // Rules ask about other segments by the name `segment`.
    [...BUILT_IN_ATTRIBUTES, { name: 'segment' }].map(({ name }) => [
      name.toLowerCase(),
      `the built-in ${name}`,
    ]),
  );
  const faults: AttributeFault[] = [];
  own.forEach(({ name }, index) => {
    if (name === '') {
      return;
    }
    const path = ['attributes', index, 'name'];
    const other = taken.get(name.toLowerCase());
    if (isForbiddenName(name)) {
      faults.push({ path, message: 'is a forbidden name' });
    } else if (other) {
      faults.push({ path, message: `expected a name that is free, not ${other}` });
    } else {
      taken.set(name.toLowerCase(), `${name}, which is declared already`);
    }
  });

  const names = new Set([...BUILT_IN_ATTRIBUTES, ...own].map(({ name }) => name));
  for (const name of Object.keys(consentOverrides)) {
    if (names.has(name)) {
      continue;
    }
    faults.push({ path: ['consent', name], message: 'expected the name of an attribute' });
  }
  return faults;
}
