import { isOfType } from '../../../../core/rules';
import type { Attribute } from '../../../../core/visitor';

const MAX_NAMES = 5;
const MAX_NAME_LENGTH = 40;

/** The attributes that are declared, and warnings of others and of values that say nothing. */
export interface DeclaredAttributes {
  attributes: Record<string, unknown>;
  warnings: string[];
}

/**
 * Leaves out the attributes that nobody declared, and those that are `undefined`. What is not of its
 * attribute's type stays, since rules take it for unknown, and is told.
 */
export function keepDeclaredAttributes(
  sent: Readonly<Record<string, unknown>>,
  declared: ReadonlyMap<string, Attribute>,
): DeclaredAttributes {
  const attributes: Record<string, unknown> = {};
  const undeclared: string[] = [];
  const mistyped: string[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const attribute = declared.get(name);
    if (attribute === undefined) {
      undeclared.push(name);
    } else if (value !== undefined) {
      attributes[name] = value;
      if (!isOfType(value, attribute.type)) {
        mistyped.push(name);
      }
    }
  }
  const warnings = [
    ...describe("Not declared in the plugin's configuration, so unknown", undeclared),
    ...describe('Not of the type that is declared, so unknown', mistyped),
  ];
  return { attributes, warnings };
}

function describe(what: string, names: readonly string[]): string[] {
  if (names.length === 0) {
    return [];
  }
  const shown = names.slice(0, MAX_NAMES).map((name) => JSON.stringify(cut(name)));
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  return [`${what}: ${shown.join(', ')}${more}`];
}

function cut(name: string): string {
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;
}
