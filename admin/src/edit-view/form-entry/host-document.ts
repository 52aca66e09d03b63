import { isValidElement, type ReactElement, type ReactNode } from 'react';

/** The document of a form, as the content manager hands it to the inputs of the form itself. */
export interface HostDocument {
  document?: { documentId?: string; locale?: string | null } | null;
  schema?: { uid: string };
}

type Input = ReactElement<{ document?: HostDocument; children?: ReactNode }>;

/**
 * The document that the host's input is given. The inputs of blocks are given none: theirs is that of
 * the form around them. The URL would name the entry below where the form is in a relation's dialog.
 */
export function findHostDocument(element: unknown): HostDocument | undefined {
  if (!isValidElement(element)) {
    return undefined;
  }
  const { document, children } = (element as Input).props;
  return document ?? findHostDocument(children);
}
