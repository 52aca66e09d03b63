import type { ComparisonNode, GroupNode, KnownNode, RuleNode } from '../../parse/tree';
import type { Slot } from '../slots';
import type { AccessPoint } from './access-point';
import { needsAllOf } from './needs-all-of';
import type { SlotTables } from './slot-tables';

/** A way to find a rule: where none of the points holds or is undecided, the rule is false. */
export interface Access {
  /** `null` where nothing can be said: the rule has to be looked at for everybody. */
  points: readonly AccessPoint[] | null;
  /** The estimated share of visitors for whom the rule is found. */
  share: number;
}

const EVERYBODY: Access = { points: null, share: 2 };
const NOBODY: Access = { points: [], share: 0 };

// Hardly better than nothing: most visitors have most of what rules ask about.
const SHARE_OF_KNOWN = 0.9;
const SHARE_OF_UNKNOWN = 0.5;

/** Chooses the way that finds the rule, or with `isNegated` its opposite, for the fewest visitors. */
export function chooseAccess(node: RuleNode, isNegated: boolean, tables: SlotTables): Access {
  switch (node.kind) {
    case 'comparison':
      return accessComparison(node, isNegated, tables);
    case 'known':
      return accessKnown(node, isNegated, tables);
    case 'group':
      return accessGroup(node, isNegated, tables);
    case 'broken':
    case 'segment':
      return EVERYBODY;
  }
}

function accessComparison(node: ComparisonNode, isNegated: boolean, tables: SlotTables): Access {
  const { slot, values } = tables.of(node.attribute);
  const { whenTrue, whenFalse } = tables.conditionOf(node);
  const where = isNegated ? whenFalse : whenTrue;
  if (where === null) {
    return { points: [{ slot, where: { kind: 'any' } }], share: SHARE_OF_KNOWN };
  }
  return { points: [{ slot, where }], share: values.shareOf(where) };
}

function accessKnown(
  { attribute, operator }: KnownNode,
  isNegated: boolean,
  tables: SlotTables,
): Access {
  const asksForKnown = (operator === 'notNull') !== isNegated;
  if (attribute === null) {
    return asksForKnown ? NOBODY : EVERYBODY;
  }
  const { slot } = tables.of(attribute);
  return asksForKnown
    ? { points: [{ slot, where: { kind: 'known' } }], share: SHARE_OF_KNOWN }
    : { points: [{ slot, where: { kind: 'unknown' } }], share: SHARE_OF_UNKNOWN };
}

/** By De Morgan, "not (a and b)" is found where "not a" is, or "not b". */
function accessGroup(group: GroupNode, isNegated: boolean, tables: SlotTables): Access {
  const negatesMembers = group.not !== isNegated;
  const accesses = group.members.map((member) => chooseAccess(member, negatesMembers, tables));
  return needsAllOf(group, isNegated) ? accessAll(accesses, tables) : accessAny(accesses);
}

function accessAll(accesses: readonly Access[], tables: SlotTables): Access {
  let best = EVERYBODY;
  for (const access of accesses) {
    if (access.share < best.share) {
      best = access;
    }
  }
  for (const access of intersectRanges(accesses, tables)) {
    if (access.share < best.share) {
      best = access;
    }
  }
  return best;
}

function accessAny(accesses: readonly Access[]): Access {
  const points: AccessPoint[] = [];
  let share = 0;
  for (const access of accesses) {
    if (access.points === null) {
      return EVERYBODY;
    }
    points.push(...access.points);
    share += access.share;
  }
  return { points, share };
}

/** Several ranges of one attribute that must hold together, such as "at least 3" and "below 10". */
function intersectRanges(accesses: readonly Access[], tables: SlotTables): Access[] {
  const ranges = new Map<Slot, { kind: 'range'; low: number; high: number }>();
  const narrowed = new Set<Slot>();
  for (const { points } of accesses) {
    const [point] = points ?? [];
    if (points?.length !== 1 || point?.where.kind !== 'range') {
      continue;
    }
    const { slot, where } = point;
    const range = ranges.get(slot);
    if (range) {
      narrowed.add(slot);
    }
    const low = Math.max(where.low, range?.low ?? -Infinity);
    const high = Math.min(where.high, range?.high ?? Infinity);
    ranges.set(slot, { kind: 'range', low, high });
  }
  return [...narrowed].flatMap((slot) => {
    const where = ranges.get(slot);
    if (where === undefined) {
      return [];
    }
    return [{ points: [{ slot, where }], share: tables.of(slot.attribute).values.shareOf(where) }];
  });
}
