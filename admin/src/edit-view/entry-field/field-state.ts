import { VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';
import type { FieldLayout, FieldMark } from '../layout/edit-layout';
import { getOwnerPath, isInsideVariant } from '../variant/path';
import { findRowIndex, listOverrides, readRows } from '../variant/rows';

/** What an editor sees of a field. */
export type FieldState =
  /** The field as the host renders it: the default content, or a variant's own value. */
  | { kind: 'native' }
  /** What concerns the entry or block as a whole. */
  | { kind: 'header' }
  /** A field that does not vary, in the form of a segment. */
  | { kind: 'fixed' }
  /** The segment gets the default. */
  | { kind: 'inherited' }
  /** The segment gets the value of the variant at this place of the list. */
  | { kind: 'overridden'; rowIndex: number };

/**
 * The state of a field in the form of a segment, read from the form's values.
 *
 * @param path the field's path from the entry
 */
export function getFieldState(
  values: unknown,
  field: FieldLayout,
  mark: FieldMark,
  path: string,
): FieldState {
  if (field.name === VARIANTS_ATTRIBUTE) {
    return { kind: 'header' };
  }
  if (mark.segment === null || isInsideVariant(path)) {
    return { kind: 'native' };
  }
  if (mark.variantField === null) {
    return { kind: 'fixed' };
  }
  const rows = readRows(values, getOwnerPath(path, field.name));
  const rowIndex = findRowIndex(rows, mark.segment);
  return listOverrides(rows[rowIndex]).includes(field.name)
    ? { kind: 'overridden', rowIndex }
    : { kind: 'inherited' };
}

/** The state as a string, so that a form's subscriber is told of changes only. */
export function packFieldState(state: FieldState): string {
  return state.kind === 'overridden' ? `overridden:${state.rowIndex}` : state.kind;
}

export function unpackFieldState(packed: string): FieldState {
  const [kind, rowIndex] = packed.split(':');
  return kind === 'overridden'
    ? { kind, rowIndex: Number(rowIndex) }
    : ({ kind } as Exclude<FieldState, { kind: 'overridden' }>);
}
