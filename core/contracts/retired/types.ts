/** Why values of a field have no place: what has to change before they come back. */
export type RetiredReason =
  /** The field is there, and may not vary. */
  | 'notVarying'
  /** There is no such field any more. */
  | 'gone'
  /** The field is of another type than the values. */
  | 'otherType';

/** A field that can take over what is retired. */
export interface RetiredPlace {
  field: string;
  type: string;
}

/** Values that variants had for a field, and that the journal keeps while it has no place for them. */
export interface RetiredField {
  /** Content type or component that the field belongs to. */
  uid: string;
  displayName: string;
  field: string;
  /** The type that the values had. */
  type: string;
  reason: RetiredReason;
  /** Fields of the same owner that could have the values instead. */
  places: RetiredPlace[];
  /** A variant that is in the draft and in the published version counts once. */
  variants: number;
  entries: number;
}

export interface ListRetiredResponse {
  /** By content type or component, then by field. */
  data: RetiredField[];
}

/** How much was deleted, counted as in the list. */
export interface PurgeRetiredResponse {
  data: { variants: number; entries: number };
}

/** How much was given to another field, counted as in the list. */
export interface MoveRetiredResponse {
  data: {
    variants: number;
    entries: number;
    /** Variants that keep what they have: they say something else there, or it does not fit. */
    left: number;
  };
}
