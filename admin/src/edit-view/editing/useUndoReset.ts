import { useForm } from '@strapi/strapi/admin';
import { createContext, useMemo, useState } from 'react';
import type { FieldMark } from '../layout/edit-layout';
import { getIn, getListPath } from '../variant/path';
import { useEntryForm } from './useEntryForm';

/** Takes the last reset of a field back. */
export interface ResetUndo {
  /** `null` where there is nothing to take back. */
  undo: (() => void) | null;
  /** Resets the field, and notes what was there before. */
  resetWith(reset: () => Promise<void>): Promise<void>;
}

interface Step {
  segment: string | null;
  before: unknown;
  /** The lists as they are after the reset, as text; `null` until the form shows it. */
  after: string | null;
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
  const now = useForm('personalization', ({ values, initialValues }) =>
    step === null ? '' : packLists(values, initialValues, listPath),
  );
  if (step !== null && step.after === null) {
    setStep({ ...step, after: now });
  }
  const canUndo = step !== null && step.segment === segment && step.after === now;
  return useMemo(
    () => ({
      undo: canUndo
        ? () => {
            form.setValue(listPath, step?.before);
            setStep(null);
          }
        : null,
      resetWith: async (reset) => {
        const before = getIn(form.getValues(), listPath);
        await reset();
        setStep({ segment, before, after: null });
      },
    }),
    [canUndo, form, listPath, segment, step],
  );
}

function packLists(values: unknown, initialValues: unknown, listPath: string): string {
  return JSON.stringify([values, initialValues].map((from) => getIn(from, listPath) ?? null));
}
