import type { ShownDocument, ShownEntry } from '../../../../core/contracts/preview/types';
import type { Attribute, Schema } from '../varies-somewhere';
import { alignItems, type ItemPair, type ListItem } from './align-items';
import type { FieldNode, GroupNode, ShownNode } from './shown-node';

/** What is to be known of the content type to show its entries in words. */
export interface ContentNames {
  findSchema(uid: string): Schema | undefined;
  /** The label that editors know a field by. */
  labelOf(uid: string, field: string): string;
}

interface Comparison extends ContentNames {
  /** Keys of segments by the place where a variant won. */
  winners: ReadonlyMap<string, string>;
  restricted: ReadonlySet<string>;
  /** Inside a block that is new or gone; what it holds is not a difference of its own. */
  isOneSided: boolean;
}

/** What an audience gets field by field, beside the default content. Empty fields are left out. */
export function compareContent(entry: ShownEntry, uid: string, names: ContentNames): ShownNode[] {
  const winners = new Map(entry.decisions.map(({ path, segment }) => [path, segment]));
  const place = { path: '', segment: winners.get('') ?? null };
  return compareFields(entry.defaultContent, entry.content, uid, place, {
    ...names,
    winners,
    restricted: new Set(entry.restricted),
    isOneSided: false,
  });
}

function compareFields(
  before: ShownDocument | null,
  after: ShownDocument | null,
  uid: string,
  parent: Pick<Place, 'path' | 'segment'>,
  compare: Comparison,
): ShownNode[] {
  const attributes = compare.findSchema(uid)?.attributes ?? {};
  return Object.entries(attributes).flatMap(([name, attribute]): ShownNode[] => {
    const path = parent.path === '' ? name : `${parent.path}.${name}`;
    const isKnown = [before, after].some((item) => item !== null && Object.hasOwn(item, name));
    if (name === 'id' || (!isKnown && !compare.restricted.has(path))) {
      return [];
    }
    const place = { ...parent, path, label: compare.labelOf(uid, name), attribute };
    const compareValues = isHolding(attribute) ? compareHolding : compareField;
    const node = compareValues(before?.[name], after?.[name], place, compare);
    return node === null ? [] : [node];
  });
}

interface Place {
  /** Key of the segment whose variant won here or above. */
  segment: string | null;
  path: string;
  label: string;
  attribute: Attribute;
}

function compareField(
  before: unknown,
  after: unknown,
  { path, label, attribute, segment }: Place,
  compare: Comparison,
): FieldNode | null {
  const isRestricted = compare.restricted.has(path);
  if (isEmpty(before) && isEmpty(after) && !isRestricted) {
    return null;
  }
  const isSame =
    compare.isOneSided || JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
  const change = isRestricted ? 'restricted' : isSame ? 'same' : 'changed';
  const type = attribute.type;
  return { kind: 'field', path, label, type, change, segment, before, after };
}

function compareHolding(
  before: unknown,
  after: unknown,
  place: Place,
  compare: Comparison,
): GroupNode | null {
  const { path, label, attribute, segment } = place;
  if (attribute.repeatable !== true && attribute.type !== 'dynamiczone') {
    const pair = { before: toItem(before), after: toItem(after), index: 0 };
    return compareItem(pair, place, compare);
  }
  const pairs = alignItems(toList(before), toList(after));
  const children = pairs.flatMap((pair) => {
    const itemPath = `${path}[${pair.index}]`;
    return compareItem(pair, { ...place, path: itemPath, label: '' }, compare) ?? [];
  });
  if (children.length === 0) {
    return null;
  }
  const change = children.every((child) => child.change === 'same') ? 'same' : 'changed';
  return { kind: 'group', path, label, change, segment, children };
}

function compareItem(
  { before, after }: ItemPair,
  { path, label, attribute, segment: above }: Place,
  compare: Comparison,
): GroupNode | null {
  const uid = attribute.component ?? (after ?? before)?.__component;
  if (typeof uid !== 'string' || (before === null && after === null)) {
    return null;
  }
  const segment = compare.winners.get(path) ?? above;
  const side = before === null ? 'added' : after === null ? 'removed' : null;
  const isOneSided = compare.isOneSided || side !== null;
  const below = { ...compare, isOneSided };
  const children = compareFields(before, after, uid, { path, segment }, below);
  const isSame = children.every(({ change }) => change === 'same');
  return {
    kind: 'group',
    path,
    label: label === '' ? (compare.findSchema(uid)?.info.displayName ?? uid) : label,
    change: (compare.isOneSided ? null : side) ?? (isSame ? 'same' : 'changed'),
    segment,
    children,
  };
}

function isHolding({ type }: Attribute): boolean {
  return type === 'component' || type === 'dynamiczone';
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function toItem(value: unknown): ListItem | null {
  return typeof value === 'object' && value !== null ? (value as ListItem) : null;
}

function toList(value: unknown): ListItem[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.map(toItem).filter((item) => item !== null);
}
