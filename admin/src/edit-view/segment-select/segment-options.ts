import type { EntrySummary } from '../variant/summarize';

/** A choice of the select, before it has words. */
export interface SegmentOption {
  key: string;
  name: string;
  changes: number;
  errors: number;
  /** Switched off: nobody is in it now, but its variants can be edited. */
  isInactive: boolean;
}

interface NamedSegment {
  key: string;
  name: string;
  active: boolean;
}

/**
 * The segments to choose from: those with variants in the entry first, then the other active ones. A
 * segment that is inactive or gone is there as long as the entry has a variant for it.
 *
 * @param segments `null` where they could not be read, so that nothing is said of them
 */
export function listSegmentOptions(
  segments: readonly NamedSegment[] | null,
  summary: EntrySummary,
): SegmentOption[] {
  const all = segments ?? [];
  const known = new Set(all.map(({ key }) => key));
  const gone = Object.keys(summary.segments)
    .filter((key) => !known.has(key))
    .map((key) => ({ key, name: key, active: segments === null }));
  const options = [...all, ...gone].map(({ key, name, active }) => ({
    key,
    name,
    changes: summary.segments[key]?.changes ?? 0,
    errors: summary.segments[key]?.errors ?? 0,
    isInactive: !active,
    hasVariants: Object.hasOwn(summary.segments, key),
  }));
  return [
    ...options.filter(({ hasVariants }) => hasVariants),
    ...options.filter(({ hasVariants, isInactive }) => !hasVariants && !isInactive),
  ].map(({ hasVariants: _used, ...option }) => option);
}

/** How many faults are in what the form does not show while it shows a segment, or the default content. */
export function countErrorsElsewhere(
  { segments, defaultErrors }: EntrySummary,
  shown: string | undefined,
): number {
  const others = Object.entries(segments).filter(([key]) => key !== shown);
  const errors = others.reduce((sum, [, summary]) => sum + summary.errors, 0);
  return shown === undefined ? errors : errors + defaultErrors;
}
