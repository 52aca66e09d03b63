import type { ParseContext } from './parse-context';
import { quoteName } from './quote-name';

// What react-querybuilder adds for its own use. It means nothing here.
const EDITOR_KEYS = ['id', 'path', 'disabled'];

const GROUP_KEYS = new Set(['combinator', 'not', 'rules', ...EDITOR_KEYS]);
const CONDITION_KEYS = new Set(['field', 'operator', 'value', 'valueSource', ...EDITOR_KEYS]);

const MAX_FAULTS = 5;

/** Tells the keys of a group or a condition that have no meaning, such as a misspelt `not`. */
export function reportUnknownKeys(
  node: object,
  kind: 'group' | 'condition',
  pathTo: (key: string) => string,
  context: ParseContext,
): void {
  if (!context.refuseUnknownKeys) {
    return;
  }
  const known = kind === 'group' ? GROUP_KEYS : CONDITION_KEYS;
  let faults = 0;
  for (const key in node) {
    if (known.has(key) || !Object.hasOwn(node, key)) {
      continue;
    }
    const message = `A ${kind} has no ${quoteName(key)}.`;
    const expected = kind === 'group' ? 'combinator, not, rules' : 'field, operator, value';
    const name = quoteName(key).slice(1, -1);
    const path = pathTo(name);
    context.onFault({ path, code: 'rule.unknown-key', values: { name }, message, expected });
    faults += 1;
    if (faults === MAX_FAULTS) {
      return;
    }
  }
}
