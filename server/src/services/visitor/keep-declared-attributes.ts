import type { Attribute } from '../../../../core/visitor';

const MAX_NAMES = 5;
const MAX_NAME_LENGTH = 40;

/** The attributes that are declared, and a warning when others were left out. */
export interface DeclaredAttributes {
  attributes: Record<string, unknown>;
  warnings: string[];
}

/** Leaves out the attributes that nobody declared, and those that are `undefined`. */
export function keepDeclaredAttributes(
  sent: Readonly<Record<string, unknown>>,
  declared: ReadonlyMap<string, Attribute>,
): DeclaredAttributes {
  const attributes: Record<string, unknown> = {};
  const undeclared: string[] = [];
  for (const [name, value] of Object.entries(sent)) {
    if (!declared.has(name)) undeclared.push(name);
    else if (value !== undefined) attributes[name] = value;
  }
  return { attributes, warnings: undeclared.length === 0 ? [] : [describe(undeclared)] };
}

function describe(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => JSON.stringify(cut(name)));
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  return `Not declared in the plugin's configuration, so unknown: ${shown.join(', ')}${more}`;
}

function cut(name: string): string {
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;
}
