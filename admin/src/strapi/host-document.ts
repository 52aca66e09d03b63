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
 *
 * Seen in Strapi 5.54.0: the prop `document` of the content manager's inputs. Where it is missing, a
 * field is none of an entry that is stored. It can go once a hook of the layout is told whose form it
 * is for.
 */
export function findHostDocument(element: unknown): HostDocument | undefined {
  if (!isValidElement(element)) {
    return undefined;
  }
  const { document, children } = (element as Input).props;
  return document ?? findHostDocument(children);
}
