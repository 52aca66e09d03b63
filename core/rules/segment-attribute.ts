import type { Attribute } from '../visitor/attribute';

/**
 * What a condition on another segment names as its attribute. It is no fact about visitors, so no
 * visitor context can bring it along.
 */
export const SEGMENT_ATTRIBUTE: Attribute = {
  name: 'segment',
  type: 'segment',
  label: 'Segment',
  description: 'Whether the visitor belongs to another segment.',
  source: 'request',
  consent: 'necessary',
};
