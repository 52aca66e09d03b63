import { useContext, useMemo } from 'react';
import { FormEntryContext, type FormEntry } from './form-entry';
import type { HostDocument } from '../../strapi/host-document';

/**
 * The entry of the form that a field stands in. What is in a relation's dialog belongs to the related
 * entry, though React's tree has it inside the field that opened it.
 *
 * @param host the document that the host gives to the field; `undefined` for a field of a block
 * @param layoutSegment the segment that the layout of the entry's type is for
 */
export function useFormEntry(
  host: HostDocument | undefined,
  layoutSegment: string | null,
): FormEntry {
  const around = useContext(FormEntryContext);
  const outer = host === undefined ? around : null;
  const below = host === undefined ? null : around;
  const model = host?.schema?.uid ?? '';
  const documentId = host?.document?.documentId ?? null;
  const locale = host?.document?.locale ?? null;
  return useMemo(
    () =>
      outer ?? { model, documentId, locale, ...chooseContent(below, documentId, layoutSegment) },
    [below, documentId, layoutSegment, locale, model, outer],
  );
}

/** A dialog has no select of its own: it goes by the form below, and begins with the default content. */
function chooseContent(
  below: FormEntry | null,
  documentId: string | null,
  layoutSegment: string | null,
): Pick<FormEntry, 'segment' | 'isInModal' | 'isDefaultOnly'> {
  if (below === null) {
    return { segment: layoutSegment, isInModal: false, isDefaultOnly: false };
  }
  const segment = documentId === null ? null : below.segment;
  return { segment, isInModal: true, isDefaultOnly: segment !== below.segment };
}
