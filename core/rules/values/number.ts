// Decimal notation alone: `Number()` would take "", "0x10" and "Infinity" too.
const NUMERIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A finite number, or a text that holds one in decimal notation; `null` for anything else. */
export function readNumber(raw: unknown): number | null {
  if (typeof raw === 'string') {
    const text = raw.trim();
    return NUMERIC.test(text) ? finiteOrNull(Number(text)) : null;
  }
  return typeof raw === 'number' ? finiteOrNull(raw) : null;
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
