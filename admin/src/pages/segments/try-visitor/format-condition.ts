import {
  formatDateIn,
  formatNumberIn,
  getValueKind,
  type ExplainedNode,
  type ValueKind,
} from '../../../../../core/rules';
import type { Attribute } from '../../../../../core/visitor/attribute';
import type { Say, TextKey } from '../../../translations/useText';
import { listChoices, nameChoice, nameHours } from '../values/choices';

/** What saying a condition takes. */
export interface Wording {
  say: Say;
  byName: ReadonlyMap<string, Attribute>;
  /** The name of a segment by its key. */
  nameSegment: (key: string) => string;
  /** For names of countries, weekdays and months, and for numbers. */
  locale: string;
}

/** A condition in a few words, such as "Country is one of Norway, Denmark". */
export function formatCondition(
  { field, operator, value }: { field: string; operator: string; value?: unknown },
  { say, byName, nameSegment, locale }: Wording,
): string {
  const attribute = byName.get(field);
  if (attribute === undefined) {
    return field;
  }
  const kind = getValueKind(attribute.type, operator);
  if (kind === undefined) {
    return attribute.label;
  }
  const comparison = say(`segments.operator.${attribute.type}.${operator}` as TextKey);
  if (kind === 'segment') {
    return upperFirst(`${comparison} ${typeof value === 'string' ? nameSegment(value) : '…'}`);
  }
  const words = [attribute.label, comparison, formatValue(value, kind, attribute, { say, locale })];
  return words.filter((word) => word !== '').join(' ');
}

/** A value of a condition or of a visitor, as people write it. */
function formatValue(
  value: unknown,
  kind: ValueKind,
  attribute: Attribute,
  wording: Pick<Wording, 'say' | 'locale'>,
): string {
  if (kind === 'none') {
    return '';
  }
  if (kind === 'numberRange' || kind === 'dateRange') {
    const bounds: unknown[] = Array.isArray(value) ? value : [];
    const and = wording.say('segments.value.and');
    return bounds.map((bound, i) => formatBound(bound, i, attribute, wording)).join(` ${and} `);
  }
  if (kind === 'period') {
    return formatPeriodValue(value, wording);
  }
  if (Array.isArray(value)) {
    const members: unknown[] = value;
    return members.map((member) => formatSingle(member, attribute, wording)).join(', ');
  }
  return formatSingle(value, attribute, wording);
}

function formatBound(
  bound: unknown,
  position: number,
  attribute: Attribute,
  wording: Pick<Wording, 'say' | 'locale'>,
): string {
  if (attribute.format !== 'hour') {
    return formatSingle(bound, attribute, wording);
  }
  return nameChoice(String(bound), nameHours(position === 0 ? 'start' : 'end'));
}

/** What is known of a visitor, whatever type it has. */
function formatActual(
  actual: unknown,
  attribute: Attribute | undefined,
  wording: Pick<Wording, 'say' | 'locale'>,
): string {
  if (attribute === undefined) {
    return String(actual);
  }
  return formatValue(actual, Array.isArray(actual) ? 'texts' : 'text', attribute, wording);
}

function formatSingle(
  value: unknown,
  attribute: Attribute,
  { say, locale }: Pick<Wording, 'say' | 'locale'>,
): string {
  if (typeof value === 'boolean') {
    return say(value ? 'shared.yes' : 'shared.no');
  }
  if (value === '' || value === null || value === undefined) {
    return '…';
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    return JSON.stringify(value);
  }
  const choices = listChoices(attribute, locale);
  if (choices !== null) {
    return nameChoice(String(value), choices.choices);
  }
  if (attribute.type === 'number') {
    return formatNumberIn(value, locale) ?? String(value);
  }
  return attribute.type === 'date'
    ? (formatDateIn(value, locale, 'medium') ?? String(value))
    : String(value);
}

function formatPeriodValue(value: unknown, { say }: Pick<Wording, 'say'>): string {
  if (typeof value !== 'object' || value === null) {
    return '…';
  }
  const { amount, unit } = value as { amount?: unknown; unit?: unknown };
  return `${String(amount)} ${say(`segments.unit.${String(unit)}` as TextKey)}`;
}

/** Why a condition has its result, in a sentence; `null` where it speaks for itself. */
export function formatReason(node: ExplainedNode, wording: Wording): string | null {
  const { say, byName } = wording;
  if (node.kind === 'group') {
    return null;
  }
  if (node.kind === 'fault') {
    const isGone = node.reason === 'undeclared' && node.field !== '';
    return say(isGone ? 'segments.try.reason.undeclared' : 'segments.try.reason.fault');
  }
  const attribute = byName.get(node.field);
  if (attribute?.type === 'segment' && node.reason === undefined) {
    const isMember = (node.result === 'true') === (node.operator === 'inSegment');
    return say(isMember ? 'segments.try.member' : 'segments.try.notMember');
  }
  const value = formatActual(node.actual, attribute, wording);
  switch (node.reason) {
    case undefined:
      return say('segments.try.actual', { value });
    case 'no-consent': {
      const consent = say(`shared.consent.${attribute?.consent ?? 'preferences'}`);
      return say('segments.try.reason.no-consent', { consent });
    }
    case 'missing':
    case 'null':
    case 'empty':
    case 'undeclared':
    case 'segment-missing':
    case 'segment-inactive':
    case 'segment-not-started':
    case 'segment-ended':
    case 'segment-unknown':
      return say(`segments.try.reason.${node.reason}`);
    case 'wrong-type':
      return say('segments.try.reason.wrong-type', { value });
    default:
      return say('segments.try.reason.fault');
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
