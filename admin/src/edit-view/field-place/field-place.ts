import type { FieldLayout, FieldMark } from '../layout/edit-layout';

/** A field, and where it is: what each part of its form gets. */
export interface FieldPlace {
  field: FieldLayout;
  mark: FieldMark;
  path: string;
  /** The path of the entry (`''`) or block that the field belongs to. */
  ownerPath: string;
}
