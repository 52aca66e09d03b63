const VERBS = ['read', 'create', 'update', 'delete'] as const;

/** The verbs that a route may ask for. */
export type SegmentVerb = (typeof VERBS)[number];

/** The id of a permission, as routes ask for it. */
export type PermissionId =
  | `plugin::personalization.${'segment' | 'sample-visitor'}.${SegmentVerb}`
  | `plugin::personalization.files.${FilesVerb}`
  | `plugin::personalization.retired.${RetiredVerb}`;

/** The verbs of moving segments and variants. They pass by the rights to single entries. */
type FilesVerb = 'export' | 'import';

/** The verbs of values that have no place. They pass by the rights to single entries as well. */
type RetiredVerb = 'restore' | 'delete';

type Verb = SegmentVerb | FilesVerb | RetiredVerb;

const DISPLAY_NAMES: Record<Verb, string> = {
  read: 'Read',
  create: 'Create',
  update: 'Update',
  delete: 'Delete',
  export: 'Export',
  import: 'Import',
  restore: 'Restore in another field',
};

const createAction = (noun: string, subCategory: string, verb: Verb) => ({
  uid: `${noun}.${verb}`,
  displayName: DISPLAY_NAMES[verb],
  section: 'plugins',
  subCategory,
  pluginName: 'personalization',
});

/**
 * What roles may be allowed to do. The id of each is `plugin::personalization.<uid>`. Whoever may
 * read segments may read sample visitors as well: they are there to understand segments.
 */
export const ACTIONS = [
  ...VERBS.map((verb) => createAction('segment', 'segments', verb)),
  ...VERBS.filter((verb) => verb !== 'read').map((verb) =>
    createAction('sample-visitor', 'sample visitors', verb),
  ),
  ...(['export', 'import'] as const).map((verb) => createAction('files', 'files', verb)),
  ...(['restore', 'delete'] as const).map((verb) =>
    createAction('retired', 'retired values', verb),
  ),
];
