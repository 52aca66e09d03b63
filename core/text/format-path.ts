const PLAIN_NAME = /^[A-Za-z_$][\w$]*$/;
const MAX_NAME_LENGTH = 60;

/** Writes a path as people write it: `attributes["geo.country"][1]`. Long names are cut. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') {
      return `${text}[${part}]`;
    }
    const whole = String(part);
    const name = whole.length > MAX_NAME_LENGTH ? `${whole.slice(0, MAX_NAME_LENGTH)}…` : whole;
    if (!PLAIN_NAME.test(name)) {
      return `${text}[${JSON.stringify(name)}]`;
    }
    return text === '' ? name : `${text}.${name}`;
  }, '');
}
