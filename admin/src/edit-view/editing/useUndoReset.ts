import { useForm } from '@strapi/strapi/admin';
import { createContext, useMemo, useState } from 'react';
import type { FieldMark } from '../layout/edit-layout';
import { getIn, getListPath } from '../variant/path';
import { useEntryForm } from './useEntryForm';
import type { VariantEditing } from './useVariantEditing';

/** Takes the last reset of a field back. */
export interface ResetUndo {
  /** `null` where there is nothing to take back. */
  undo: (() => void) | null;
  /** Resets the field, and notes what was there before. */
  resetWith(reset: VariantEditing['reset']): Promise<void>;
}

interface Step {
  segment: string | null;
  /** The list before the reset. */
  before: unknown;
  /** The list after the reset, and what was loaded then, as text; `null` until the form tells. */
  after: string | null;
  loaded: string | null;
}

/** What a field that was reset may be given back. */
export const ResetUndoContext = createContext<ResetUndo>({
  undo: null,
  resetWith: (reset) => reset(),
});

/**
 * A reset throws away what an editor wrote, so it can be taken back as long as nothing else was done
 * to the variants of its owner: the whole list is put back, with the ids of its rows. After a save
 * these may be gone.
 */
export function useUndoReset({ segment }: FieldMark, ownerPath: string): ResetUndo {
  const form = useEntryForm();
  const [step, setStep] = useState<Step | null>(null);
  const listPath = getListPath(ownerPath);
  const isAsked = step !== null;
  const now = useForm('personalization', ({ values }) => (isAsked ? pack(values, listPath) : ''));
  const loaded = useForm('personalization', ({ initialValues }) =>
    isAsked ? pack(initialValues, listPath) : '',
  );
  // The form tells its new values one render later.
  if (step?.after === null && now !== '' && now !== JSON.stringify(step.before ?? null)) {
    setStep({ ...step, after: now, loaded });
  }
  const canUndo =
    step !== null && step.segment === segment && step.after === now && step.loaded === loaded;
  return useMemo(
    () => ({
      undo: canUndo
        ? () => {
            form.setValue(listPath, step?.before);
            setStep(null);
          }
        : null,
      resetWith: async (reset) => {
        let before: unknown;
        await reset(() => (before = getIn(form.getValues(), listPath)));
        setStep({ segment, before, after: null, loaded: null });
      },
    }),
    [canUndo, form, listPath, segment, step],
  );
}

function pack(values: unknown, listPath: string): string {
  return JSON.stringify(getIn(values, listPath) ?? null);
}
