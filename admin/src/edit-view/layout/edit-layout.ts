import type { ReactNode } from 'react';

/** An attribute of a content type or component, as far as the edit view needs it. */
export interface AttributeLayout {
  type: string;
  component?: string;
  components?: readonly string[];
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  customField?: string;
  pluginOptions?: Record<string, Record<string, unknown> | undefined>;
  [option: string]: unknown;
}

/** One field of the content manager's edit view. Whatever else the host or a hook put on it stays. */
export interface FieldLayout {
  /** The field's name in its owner; in what reaches an input, the path from the entry. */
  name: string;
  label: string;
  type: string;
  attribute: AttributeLayout;
  disabled: boolean;
  required: boolean;
  size: number;
  hint?: ReactNode;
  labelAction?: ReactNode;
  mainField?: { name: string; type?: string };
  [FIELD_META]?: FieldMark;
  [option: string]: unknown;
}

export interface ComponentLayout {
  layout: FieldLayout[][];
  settings: { displayName?: string; icon?: string; mainField?: string };
}

/** What the content manager hands to its `mutate-edit-view-layout` hooks: panels, rows, fields. */
export interface EditLayout {
  layout: FieldLayout[][][];
  components: Record<string, ComponentLayout>;
  metadatas: object;
  options: Record<string, unknown>;
  settings: object;
}

/** Where a field carries what the plugin knows of it. A symbol survives spreading, and no input sees it. */
export const FIELD_META = Symbol('personalization');

/** What the plugin knows of a field of the edit view. */
export interface FieldMark {
  /** Key of the segment that the form is shown for; `null` for the default content. */
  segment: string | null;
  /** What `disabled` was before the default content was locked. */
  disabled: boolean;
  /** How the variants of the field's owner hold it; `null` where the field does not vary. */
  variantField: FieldLayout | null;
  /** The component that the field belongs to; `null` for fields of the entry itself. */
  component: string | null;
  /** The component that holds the variants of the field's owner; `null` where nothing of it varies. */
  variantComponent: string | null;
  /** Names of the entry's dynamic zones: roles have a zone as a whole. */
  zones: ReadonlySet<string>;
}
