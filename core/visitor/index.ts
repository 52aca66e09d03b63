export {
  ATTRIBUTE_FORMATS,
  CONSENT_CLASSES,
  type Attribute,
  type AttributeFormat,
  type AttributeSource,
  type AttributeType,
  type AttributeValue,
  type ConsentClass,
} from './attribute';
export { BUILT_IN_ATTRIBUTES } from './attributes';
export { buildAttributes, type ConsentOverrides, type OwnAttribute } from './build-attributes';
export { findAttributeFaults, type AttributeFault } from './find-attribute-faults';
export { isForbiddenName } from './is-forbidden-name';
export { VISITOR_LIMITS } from './limits';
export {
  parseVisitorContext,
  type ParsedVisitorContext,
  type ParseVisitorContextOptions,
} from './parse-visitor-context';
export type { VisitorContext } from './visitor-context';
export type { VisitorFault } from './visitor-fault';
