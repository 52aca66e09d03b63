import { SEGMENT_BOUNDS } from '../../../../core/contracts/segment/bounds';
import type { SegmentField } from '../../../../core/contracts/segment/fields';

/** `plugin::personalization.segment`: a named rule. Edited on the plugin's own pages only. */
export const segmentSchema = {
  kind: 'collectionType',
  collectionName: 'personalization_segments',
  info: {
    singularName: 'segment',
    pluralName: 'segments',
    displayName: 'Segment',
    description: 'A named rule about visitors',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  // `unique` on an attribute is only checked by Strapi; two writers at once need the database.
  indexes: [{ name: 'personalization_segments_key_unique', columns: ['key'], type: 'unique' }],
  attributes: {
    key: { type: 'string', required: true, unique: true, maxLength: SEGMENT_BOUNDS.key },
    name: { type: 'string', required: true, maxLength: SEGMENT_BOUNDS.name },
    description: { type: 'text', maxLength: SEGMENT_BOUNDS.description },
    reason: { type: 'text', maxLength: SEGMENT_BOUNDS.reason },
    rule: { type: 'json', required: true },
    active: { type: 'boolean', required: true, default: false },
    startsAt: { type: 'datetime' },
    endsAt: { type: 'datetime' },
    archivedAt: { type: 'datetime' },
  } satisfies Record<SegmentField, object>,
} as const;
