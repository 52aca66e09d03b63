import { useMemo } from 'react';
import { FormEntryContext, type FormEntry } from '../form-entry/form-entry';
import { useEditViewState } from '../segments/useEditViewState';
import { ConflictDialog } from '../two-editors/ConflictDialog';
import { useEntryText } from '../useEntryText';
import { VariantsPanel } from './VariantsPanel';

interface PanelProps {
  model: string;
  document?: { documentId?: string; locale?: string | null } | null;
}

/** The side panel of an entry that may vary: its variants, and those of its blocks. */
export function PersonalizationPanel({ model, document }: PanelProps) {
  const text = useEntryText();
  const { state, varies } = useEditViewState(model);
  const documentId = document?.documentId ?? null;
  const locale = document?.locale ?? null;
  const segment = state.segment ?? null;
  const entry = useMemo<FormEntry>(
    () => ({ model, documentId, locale, segment, isInModal: false, isDefaultOnly: false }),
    [documentId, locale, model, segment],
  );
  const content = (
    <FormEntryContext.Provider value={entry}>
      <VariantsPanel model={model} />
      <ConflictDialog />
    </FormEntryContext.Provider>
  );
  return varies ? { title: text('panel.title'), content } : null;
}
