import { PLUGIN_ID } from '../../plugin-id';

const ROOT = `/plugins/${PLUGIN_ID}`;

/** The addresses of the plugin's pages, relative to the admin's root. */
export const PATHS = {
  list: ROOT,
  templates: `${ROOT}/templates`,
  create: `${ROOT}/segments/new`,
  fromTemplate: (key: string) => `${ROOT}/segments/new?template=${encodeURIComponent(key)}`,
  segment: (documentId: string) => `${ROOT}/segments/${encodeURIComponent(documentId)}`,
};
