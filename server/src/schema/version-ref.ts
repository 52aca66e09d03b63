/** The entry that a version is one of. */
export interface DocumentRef {
  uid: string;
  documentId: string;
}

/** One of the rows that a document is stored in. */
export interface VersionRef extends DocumentRef {
  /** Empty where the type has no locales. */
  locale: string;
  status: 'draft' | 'published';
}
