/**
 * Names of what content can depend on. A model as a whole has its uid as its name; these are for less
 * than that. Whoever reads and whoever writes must use the same ones.
 */

/** One row of a model. */
export const nameRow = (uid: string, id: unknown): string => `${uid}#${String(id)}`;

/** All versions of a document: those that are, and those that may come. */
export const nameDocument = (uid: string, documentId: string): string => `${uid}@${documentId}`;

/** Rows of a model of which it is not known which: they may be any. */
export const nameSomeRows = (uid: string): string => `${uid}*`;

/** Rows that a model gets. */
export const nameNewRows = (uid: string): string => `${uid}+`;

/** What a row has by a relation, where the rows on its other side can be told to belong to it. */
export const nameGiven = (uid: string, attribute: string, id: unknown): string =>
  `${uid}.${attribute}#${String(id)}`;

/** Who has a row by a relation in which only one can have it. */
export const nameOwner = (uid: string, attribute: string, id: unknown): string =>
  `${uid}.${attribute}>${String(id)}`;

/** Whether a value can be a row's id. */
export const isRowId = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && value !== '');
