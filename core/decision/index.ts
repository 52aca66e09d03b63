export { chooseVariant, type Choice } from './choose-variant';
export type { DocumentModel, FieldTarget, FindModel } from './document-model';
export type { ExplainedDecision } from './explained-decision';
export { isWithoutValue, type RequiredField } from './required-field';
export {
  resolveDocument,
  resolveFieldValue,
  uidOfItem,
  type Decision,
  type IsRestricted,
  type Resolved,
  type ResolveOptions,
} from './resolve-document';
export {
  DEFAULT_HIDDEN_ATTRIBUTE,
  readStringList,
  VARIANT_META_FIELDS,
  VARIANTS_ATTRIBUTE,
  type Variant,
} from './variant';
