/** What goes when the plugin is left for good. */
export interface Farewell {
  segments: number;
  /** In drafts and published versions of all locales. */
  variants: number;
  /** Blocks that are hidden by default: everybody sees them afterwards. */
  hiddenBlocks: number;
  /** Rows of the journal. */
  changes: number;
  tables: readonly string[];
  /** The project's schema files in which fields were opted in, below the project's folder. */
  schemaFiles: readonly string[];
}
