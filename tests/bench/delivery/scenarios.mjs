import { KINDS, plainRequests, requestsByContext, requestsBySegment } from './kinds.mjs';

/**
 * What is compared, in the order of the tables: on which server, with which requests, and whether
 * nothing may be kept from before.
 */
const WAYS = {
  strapi: { label: 'Strapi alone', server: 'strapi', makeRequests: plainRequests },
  unasked: {
    label: 'this plugin, nobody asks for personalization',
    ...{ server: 'plugin', makeRequests: plainRequests },
  },
  restCache: { label: 'REST cache, hit', server: 'restCache', makeRequests: plainRequests },
  cold: {
    label: 'this plugin, cold, by visitor',
    ...{ server: 'plugin', makeRequests: requestsByContext, isCold: true },
  },
  context: {
    label: 'this plugin, warm, by visitor',
    ...{ server: 'plugin', makeRequests: requestsByContext },
  },
  segments: {
    label: 'this plugin, warm, `?segments=`',
    ...{ server: 'plugin', makeRequests: requestsBySegment },
  },
  limit: {
    label: 'the same bytes from an early middleware',
    ...{ server: 'limit', makeRequests: plainRequests },
  },
};

/** A cold list has as many addresses as pages, too few to measure. */
const isMeasured = (kind, { server, isCold }) =>
  (server !== 'limit' || kind === 'entry') && (isCold !== true || kind !== 'list');

export const SCENARIOS = Object.keys(KINDS).flatMap((kind) =>
  Object.entries(WAYS)
    .filter(([, way]) => isMeasured(kind, way))
    .map(([way, described]) => ({ kind, way, ...described })),
);
