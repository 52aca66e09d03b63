import { createContext } from 'react';

/** The entry that a form is of, and whose content its fields show. */
export interface FormEntry {
  /** The content type's uid. */
  model: string;
  /** `null` for an entry that was never saved. */
  documentId: string | null;
  locale: string | null;
  /** Key of the segment that the form is shown for; `null` for the default content. */
  segment: string | null;
  /** The form stands in the dialog that a relation's input opens, on top of another entry's form. */
  isInModal: boolean;
  /** The form below is shown for a segment, and this one is not: a new entry begins with its default. */
  isDefaultOnly: boolean;
}

/** The nearest form's entry; `null` outside of the fields of a form. */
export const FormEntryContext = createContext<FormEntry | null>(null);
