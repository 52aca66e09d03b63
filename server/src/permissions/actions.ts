/** What roles may be allowed to do with segments. The id of each is `plugin::personalization.<uid>`. */
export const SEGMENT_ACTIONS = [
  { uid: 'segment.read', displayName: 'Read' },
  { uid: 'segment.create', displayName: 'Create' },
  { uid: 'segment.update', displayName: 'Update' },
  { uid: 'segment.delete', displayName: 'Delete' },
].map((action) => ({
  ...action,
  section: 'plugins',
  subCategory: 'segments',
  pluginName: 'personalization',
}));

/** The verbs that a route may ask for. */
export type SegmentVerb = 'read' | 'create' | 'update' | 'delete';
