/** Keys of the plugin's data in the query store; whoever changes data invalidates by their start. */
export const QUERY_KEYS = {
  segments: ['segments'],
  overview: ['overview'],
  settings: ['settings'],
  dataUse: ['data-use'],
  retired: ['retired'],
  history: ['history'],
  sampleVisitors: ['sample-visitors'],
} as const;

/** The routes of the plugin's admin API. */
export const API = '/personalization';
