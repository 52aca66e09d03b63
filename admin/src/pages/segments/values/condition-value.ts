import type { ValueKind } from '../../../../../core/rules';

/** How many values a kind holds: one, two bounds, a list, or one that may be a list. */
type Shape = 'nothing' | 'one' | 'pair' | 'list' | 'some';

interface KindOfValue {
  shape: Shape;
  /** Kinds of the same item can take over each other's values. */
  item: string;
  /** What a single value begins with before anybody has filled it in. */
  blank?: unknown;
  /** Two inputs need the room of a line of their own where the page is narrow. */
  isWide?: boolean;
}

/** What the builder has to know of each kind of value; its input stands in `ValueInput`. */
const KINDS: Record<ValueKind, KindOfValue> = {
  none: { shape: 'nothing', item: 'none' },
  text: { shape: 'one', item: 'text' },
  texts: { shape: 'list', item: 'text' },
  someTexts: { shape: 'some', item: 'text' },
  number: { shape: 'one', item: 'number' },
  numbers: { shape: 'list', item: 'number' },
  numberRange: { shape: 'pair', item: 'number', isWide: true },
  count: { shape: 'one', item: 'count' },
  boolean: { shape: 'one', item: 'boolean', blank: true },
  date: { shape: 'one', item: 'date' },
  dateRange: { shape: 'pair', item: 'date', isWide: true },
  period: { shape: 'one', item: 'period', blank: { amount: 30, unit: 'days' }, isWide: true },
  segment: { shape: 'one', item: 'segment' },
};

/** What a condition begins with before anybody has filled in its value. */
export function createValue(kind: ValueKind): unknown {
  return shapeValues([], KINDS[kind]);
}

/** The value after another operator was chosen: what was filled in stays as far as it fits. */
export function adaptValue(value: unknown, from: ValueKind, to: ValueKind): unknown {
  if (from === to) {
    return value;
  }
  const isSameItem = KINDS[from].item === KINDS[to].item;
  const values = isSameItem ? (Array.isArray(value) ? (value as unknown[]) : [value]) : [];
  return shapeValues(
    values.filter((each) => !isBlank(each)),
    KINDS[to],
  );
}

/** Values as a kind holds them. One that may be a list is one where it can be. */
function shapeValues(values: unknown[], { shape, blank = '' }: KindOfValue): unknown {
  const [first = blank, second = blank] = values;
  switch (shape) {
    case 'list':
      return values;
    case 'pair':
      return [first, second];
    case 'some':
      return values.length > 1 ? values : first;
    case 'nothing':
    case 'one':
      return first;
  }
}

/** The texts of a value that is one or a list of them; none where nothing is filled in. */
export function listTexts(value: unknown): string[] {
  const members: unknown[] = Array.isArray(value) ? value : [value];
  return members.filter((member) => !isBlank(member)).map(String);
}

/** The value that holds some texts; the opposite of `listTexts`. */
export function joinTexts(texts: string[]): unknown {
  return shapeValues(texts, KINDS.someTexts);
}

/** Whether a value is not filled in yet, as opposed to filled in wrongly. */
export function isIncomplete(value: unknown, kind: ValueKind): boolean {
  const { shape, blank } = KINDS[kind];
  switch (shape) {
    case 'nothing':
      return false;
    case 'one':
      return blank === undefined && isBlank(value);
    case 'pair':
      return !Array.isArray(value) || value.some(isBlank);
    case 'list':
      return !Array.isArray(value) || value.length === 0;
    case 'some':
      return listTexts(value).length === 0;
  }
}

export function isWide(kind: ValueKind): boolean {
  return KINDS[kind].isWide === true;
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}
