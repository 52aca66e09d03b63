import type { RequiredField } from './required-field';

/** What one field of a model leads to. Fields that lead nowhere (text, numbers, JSON…) are left out. */
export type FieldTarget = (
  | { kind: 'component'; uid: string }
  | { kind: 'relation'; uid: string }
  /** The items name their own model: in `__component` (dynamic zone) or `__type` (polymorphic relation). */
  | { kind: 'dynamiczone' }
  | { kind: 'morph' }
) & {
  /** Strapi leaves the field out of public answers. */
  isPrivate?: true;
};

/** What deciding needs to know of a content type or component. */
export interface DocumentModel {
  uid: string;
  /** Names of the fields that may vary; empty where the model has no variants. */
  varyingFields: ReadonlySet<string>;
  /** Those of the varying fields that must have a value: there a variant without one keeps the default. */
  requiredFields: ReadonlyMap<string, RequiredField>;
  /** Fields that may hold, at any depth, an object that has variants. */
  fields: ReadonlyMap<string, FieldTarget>;
}

/** Finds the model of a uid, or `undefined` where nothing below it can vary. */
export type FindModel = (uid: string) => DocumentModel | undefined;
