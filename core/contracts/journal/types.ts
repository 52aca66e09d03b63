/** A step on the way from the entry to a block. */
export interface PlaceStep {
  /** The component's uid. */
  component: string;
  /** What people call the component. */
  name: string;
  field: string;
  /** Its place in the field, from 1. */
  position: number;
}

export type VariantChangeKind =
  'added' | 'changed' | 'removed' | 'moved' | 'set aside' | 'came back';

/** What one side of a change says of a field. */
export type FieldState =
  /** The field follows the default content, or the variant is not there. */
  | { kind: 'default' }
  /** The reader's role may not see the value. */
  | { kind: 'restricted' }
  /** Relations and files by document id, components as JSON; `null` where it is empty. */
  | {
      kind: 'value';
      value: unknown;
      /** The same with names, where it refers to files or entries, or is a component. */
      readable?: ReadableValue;
    };

/** A value with what people call the things in it. */
export type ReadableValue =
  /** A file or an entry; `null` where it is gone, or the reader may not see what it is called. */
  | { kind: 'name'; name: string | null }
  | { kind: 'list'; items: ReadableValue[] }
  | {
      kind: 'block';
      /** The component's uid. */
      component: string;
      name: string;
      fields: { name: string; value: ReadableValue }[];
    }
  | { kind: 'plain'; value: unknown };

export interface FieldChange {
  name: string;
  before: FieldState;
  after: FieldState;
}

/** What happened to one variant. */
export interface VariantChange {
  kind: VariantChangeKind;
  /** Where it is now, or was last; empty for the entry itself. */
  place: PlaceStep[];
  key: string;
  label: string | null;
  segments: string[];
  /** Among them `variantLabel`, `variantSegments` and `variantHidden`. */
  fields: FieldChange[];
  /** Names of those that the reader's role may not change, and so not restore. */
  fixed: string[];
}

/** Who made a change. */
export interface ChangedBy {
  kind: 'user' | 'token' | 'code' | 'system';
  name: string;
}

/** One row of the journal, as what it changed. */
export interface JournalChange {
  id: number;
  /** ISO 8601. */
  at: string;
  action: JournalAction;
  by: ChangedBy;
  /** Nothing is known of before, so that all that was there counts as added. */
  isFirstKnown: boolean;
  variants: VariantChange[];
}

export interface ListChangesResponse {
  data: JournalChange[];
  meta: { hasMore: boolean };
}

/** Variants of a block that is gone, or that it was hidden: what has no place any more. */
export interface AsideItem {
  /** Its place in the list. */
  index: number;
  /** ISO 8601. */
  at: string;
  place: PlaceStep[];
  /** The block was hidden from everybody without a variant of it. */
  hidden: boolean;
  variants: Pick<VariantChange, 'key' | 'label' | 'segments' | 'fields'>[];
  /** Blocks of the entry that could take them. */
  targets: { id: number; place: PlaceStep[] }[];
}

export interface ListAsideResponse {
  data: AsideItem[];
}

/** A variant as lists of choices name it. */
export interface NamedVariant {
  label: string | null;
  /** `null` where the reader's role may not see them. */
  segments: unknown;
}

/** What an editor has to choose about before a save can be done, since another one changed it too. */
export interface SaveConflict extends NamedVariant {
  kind: SaveConflictKind;
  /** Names it in the choices. */
  key: string;
  /** The block, or the one that the variants belong to; empty for the entry itself. */
  place: PlaceStep[];
  /** The version in which the variant is not there any more. */
  deletedIn?: 'mine' | 'theirs';
  /** By field, what the two versions say differently. */
  fields: Record<string, { mine: FieldState; theirs: FieldState }>;
  /** The two orders of the variants. */
  orders?: { mine: NamedVariant[]; theirs: NamedVariant[] };
  /** Whether what was deleted can be made again without loss. */
  mayBeMadeAgain?: boolean;
  /** Whether it is known who deleted it, or only who saved the entry last. */
  known?: 'deleted' | 'saved';
  by: { kind: string; name?: string };
  /** Milliseconds since the epoch. */
  at: number;
}

export type SaveConflictKind =
  /** Both changed a variant. */
  | 'changed'
  /** Both changed the order of an owner's variants. */
  | 'order'
  /** A block or variant that the form still has was deleted. */
  | 'block'
  | 'variant';

/** What led to a row of the journal. */
export type JournalAction =
  | 'create'
  | 'update'
  | 'clone'
  | 'delete'
  | 'publish'
  | 'unpublish'
  | 'discardDraft'
  /** What a start found that no row told of. */
  | 'found'
  | 'restore'
  | 'import'
  /** Somebody gave up what was set aside. */
  | 'discard';
