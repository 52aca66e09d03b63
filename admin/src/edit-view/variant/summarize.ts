import { VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';
import { joinPath } from './path';
import { listOverrides, listSegments, readRows } from './rows';

/** What a segment gets differently in an entry, counted over all its blocks. */
export interface SegmentSummary {
  /** Fields with a value of their own, and blocks that are left out. */
  changes: number;
  /** Faults that the form found in the segment's variants. */
  errors: number;
}

/** The summary of an entry's form, by segment key; `default` counts the faults elsewhere. */
export interface EntrySummary {
  segments: Readonly<Record<string, SegmentSummary>>;
  defaultErrors: number;
}

/**
 * Counts what the variants of an entry change, and the form's faults in them.
 *
 * @param values the form's values
 * @param errors the form's faults, in the shape of its values
 */
export function summarizeEntry(values: unknown, errors: unknown): EntrySummary {
  const segments: Record<string, SegmentSummary> = Object.create(null) as Record<
    string,
    SegmentSummary
  >;
  for (const ownerPath of listOwnerPaths(values)) {
    const taken = new Set<string>();
    for (const row of readRows(values, ownerPath)) {
      const changes = listOverrides(row).length + (row.variantHidden === true ? 1 : 0);
      for (const key of listSegments(row)) {
        // Of two variants of one owner for the same segment, the first one wins.
        if (!taken.has(key)) {
          taken.add(key);
          const summary = (segments[key] ??= { changes: 0, errors: 0 });
          summary.changes += changes;
        }
      }
    }
  }
  let defaultErrors = 0;
  for (const path of listErrorPaths(errors)) {
    const keys = findSegmentsOf(values, path);
    defaultErrors += keys === null ? 1 : 0;
    for (const key of keys ?? []) {
      const summary = (segments[key] ??= { changes: 0, errors: 0 });
      summary.errors += 1;
    }
  }
  return { segments: { ...segments }, defaultErrors };
}

/** Paths of everything in the form that has a list of variants; the entry itself is `''`. */
export function listOwnerPaths(values: unknown, path = ''): string[] {
  if (Array.isArray(values)) {
    return values.flatMap((item: unknown, index) => listOwnerPaths(item, joinPath(path, index)));
  }
  if (typeof values !== 'object' || values === null) {
    return [];
  }
  const record = values as Record<string, unknown>;
  const own = Array.isArray(record[VARIANTS_ATTRIBUTE]) ? [path] : [];
  // Variants do not nest: what is in a variant's own values does not count.
  const below = Object.entries(record).filter(([name]) => name !== VARIANTS_ATTRIBUTE);
  return [...own, ...below.flatMap(([name, value]) => listOwnerPaths(value, joinPath(path, name)))];
}

/** The paths of all faults; a fault is a text or a message with an id. */
export function listErrorPaths(errors: unknown, path = ''): string[] {
  if (typeof errors === 'string') {
    return [path];
  }
  if (typeof errors !== 'object' || errors === null) {
    return [];
  }
  const isMessage = Object.hasOwn(errors, 'id') && Object.hasOwn(errors, 'defaultMessage');
  return isMessage
    ? [path]
    : Object.entries(errors).flatMap(([name, value]) =>
        listErrorPaths(value, joinPath(path, name)),
      );
}

/** The segments of the variant that a path leads into; `null` where it leads into no variant. */
function findSegmentsOf(values: unknown, path: string): readonly string[] | null {
  const steps = path.split('.');
  const at = steps.indexOf(VARIANTS_ATTRIBUTE);
  if (at === -1) {
    return null;
  }
  const rows = readRows(values, steps.slice(0, at).join('.'));
  return listSegments(rows[Number(steps[at + 1])]);
}
