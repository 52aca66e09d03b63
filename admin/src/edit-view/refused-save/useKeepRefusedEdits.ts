import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { attempt } from '../../strapi/attempt';
import { useGetValues } from '../../strapi/useGetValues';
import { noteOutsideWrite } from '../editing/outside-writes';
import { watchSaves } from '../../strapi/watch-saves';

/** Long enough for the content manager to put back, and to read again, what is stored; slow ones too. */
const RESTORE_MS = 30_000;

interface KeptEdits {
  values: Record<string, unknown>;
  /** Until when the form may be filled with them again; `null` while the save is under way. */
  untilMs: number | null;
}

/**
 * Keeps an editor's work when the server refuses a save. The content manager takes a save for stored
 * as soon as it is sent, and when it was not, fills the form with what is stored: all edits were gone,
 * those of every segment with them. It can go when `updateDocument` of the content manager's
 * `services/documents` no longer puts the sent data into the query that forms are filled from.
 *
 * @param model `null` where the form is left to the content manager alone
 */
export function useKeepRefusedEdits(model: string | null, documentId: string | undefined): void {
  const getValues = useGetValues();
  const setValues = useForm('personalization', (form) => form.setValues);
  const initialValues = useForm('personalization', (form) => form.initialValues);
  const kept = useRef<KeptEdits | null>(null);
  useEffect(
    () =>
      watchSaves((save) => {
        const isOther = save.documentId !== undefined && save.documentId !== documentId;
        if (save.model !== model || isOther) {
          return;
        }
        if (save.kind === 'sent') {
          kept.current = { values: getValues(), untilMs: null };
        } else if (save.kind === 'superseded') {
          kept.current = null;
        } else if (kept.current !== null) {
          kept.current.untilMs = Date.now() + RESTORE_MS;
        }
      }),
    [documentId, getValues, model],
  );
  useEffect(() => {
    const edits = kept.current;
    if (edits !== null && edits.untilMs !== null && Date.now() < edits.untilMs) {
      attempt(
        () => noteOutsideWrite(getValues, '', edits.values),
        () => undefined,
      );
      setValues(edits.values as never);
    }
  }, [getValues, initialValues, setValues]);
}
