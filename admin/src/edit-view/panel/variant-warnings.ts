import { getSegmentStatus } from '../../../../core/segments/is-segment-live';
import type { Segment } from '../../../../core/segments/segment';
import type { Rule } from '../../../../core/rules/rule';
import { isSame } from '../variant/default-snapshot';
import type { VariantOutline } from './owners';

/** Something about a variant that its editor probably did not mean. */
export type VariantWarning =
  | { kind: 'no-segment' }
  | { kind: 'gone'; segments: string[] }
  | { kind: 'archived'; segments: string[] }
  | { kind: 'inactive'; segments: string[] }
  | { kind: 'ended'; segments: string[] }
  | { kind: 'never-reached' }
  | { kind: 'nothing-overridden' }
  | { kind: 'retired' };

type KnownSegment = Pick<Segment, 'key' | 'rule' | 'active' | 'startsAt' | 'endsAt'> & {
  archivedAt?: string | null;
};

/**
 * What is wrong with the variant at a place of its owner's list.
 *
 * @param segments all segments, archived ones too; `null` where they could not be read, so that nothing is said of them
 */
export function listVariantWarnings(
  variants: readonly VariantOutline[],
  index: number,
  segments: readonly KnownSegment[] | null,
  now: Date,
): VariantWarning[] {
  const variant = variants[index];
  if (variant === undefined) {
    return [];
  }
  const warnings: VariantWarning[] = variant.segments.length === 0 ? [{ kind: 'no-segment' }] : [];
  if (segments !== null) {
    warnings.push(...warnOfSegments(variant.segments, segments, now));
  }
  if (isNeverReached(variants, index, segments ?? [], now)) {
    warnings.push({ kind: 'never-reached' });
  }
  if (variant.overrides === 0 && !variant.isHidden && variant.showsBlock !== true) {
    warnings.push({ kind: 'nothing-overridden' });
  }
  if (variant.isRetired === true) {
    warnings.push({ kind: 'retired' });
  }
  return warnings;
}

function warnOfSegments(
  keys: readonly string[],
  segments: readonly KnownSegment[],
  now: Date,
): VariantWarning[] {
  const byKey = new Map(segments.map((segment) => [segment.key, segment]));
  const statusOf = (key: string) => {
    const segment = byKey.get(key);
    if (segment === undefined) {
      return 'gone';
    }
    return segment.archivedAt ? 'archived' : getSegmentStatus(segment, now);
  };
  return (['gone', 'archived', 'inactive', 'ended'] as const).flatMap((kind) => {
    const affected = keys.filter((key) => statusOf(key) === kind);
    return affected.length === 0 ? [] : [{ kind, segments: affected }];
  });
}

/** Whether each of its segments gets an earlier variant already. */
function isNeverReached(
  variants: readonly VariantOutline[],
  index: number,
  segments: readonly KnownSegment[],
  now: Date,
): boolean {
  const byKey = new Map(segments.map((segment) => [segment.key, segment]));
  const earlier = variants.slice(0, index).flatMap((variant) => variant.segments);
  const isTaken = (key: string): boolean =>
    earlier.some((other) => other === key || coversAll(byKey.get(other), byKey.get(key), now));
  const keys = variants[index]?.segments ?? [];
  return keys.length > 0 && keys.every(isTaken);
}

/** Whether everybody in a segment is in the other one too, as far as their rules show at a glance. */
function coversAll(
  other: KnownSegment | undefined,
  segment: KnownSegment | undefined,
  now: Date,
): boolean {
  if (other === undefined || segment === undefined || getSegmentStatus(other, now) !== 'live') {
    return false;
  }
  const isForEver = other.endsAt === null || other.endsAt === undefined;
  return isForEver && (takesEverybody(other.rule) || isSame(other.rule, segment.rule));
}

/** An attribute is known or unknown: a rule that takes both takes everybody. */
function takesEverybody({ combinator, not, rules }: Rule): boolean {
  if (combinator !== 'or' || not === true) {
    return false;
  }
  const fieldsWith = (operator: string): string[] =>
    rules.flatMap((rule) => ('field' in rule && rule.operator === operator ? [rule.field] : []));
  const known = new Set(fieldsWith('notNull'));
  return fieldsWith('null').some((field) => known.has(field));
}
