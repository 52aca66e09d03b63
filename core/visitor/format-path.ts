const PLAIN_NAME = /^[A-Za-z_$][\w$]*$/;
const MAX_NAME_LENGTH = 60;

/** Writes a path as people write it: `attributes["geo.country"][1]`. Long names are cut. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = part.length > MAX_NAME_LENGTH ? `${part.slice(0, MAX_NAME_LENGTH)}…` : part;
    if (!PLAIN_NAME.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}
