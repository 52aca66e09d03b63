import { SAMPLE_VISITOR_BOUNDS } from '../../../../core/contracts/sample-visitor/bounds';

/** `plugin::personalization.sample-visitor`: a made-up visitor that editors try rules on. */
export const sampleVisitorSchema = {
  kind: 'collectionType',
  collectionName: 'personalization_sample_visitors',
  info: {
    singularName: 'sample-visitor',
    pluralName: 'sample-visitors',
    displayName: 'Sample visitor',
    description: 'A made-up visitor to try segments on',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    name: { type: 'string', required: true, maxLength: SAMPLE_VISITOR_BOUNDS.name },
    visitor: { type: 'json', required: true },
  },
} as const;
