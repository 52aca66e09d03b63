import { Flex } from '@strapi/design-system';
import { useMemo } from 'react';
import { useText } from '../../translations/useText';
import { FormEntryContext, type FormEntry } from '../form-entry/form-entry';
import { HistorySection } from '../history/HistorySection';
import { useEditViewState } from '../segments/useEditViewState';
import { ConflictDialog } from '../two-editors/ConflictDialog';
import { VariantsPanel } from './VariantsPanel';

interface PanelProps {
  model: string;
  document?: { documentId?: string; locale?: string | null; updatedAt?: string } | null;
}

/** The side panel of an entry that may vary: its variants, and those of its blocks. */
export function PersonalizationPanel({ model, document }: PanelProps) {
  const text = useText('entry');
  const { state, varies } = useEditViewState(model);
  const documentId = document?.documentId ?? null;
  const locale = document?.locale ?? null;
  const savedAt = document?.updatedAt ?? null;
  const saved = useMemo(
    () => (documentId === null ? null : { uid: model, documentId, locale, savedAt }),
    [documentId, locale, model, savedAt],
  );
  const segment = state.segment ?? null;
  const entry = useMemo<FormEntry>(
    () => ({ model, documentId, locale, segment, isInModal: false, isDefaultOnly: false }),
    [documentId, locale, model, segment],
  );
  const content = (
    <FormEntryContext.Provider value={entry}>
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        <VariantsPanel model={model} />
        {saved !== null && <HistorySection entry={saved} />}
      </Flex>
      <ConflictDialog />
    </FormEntryContext.Provider>
  );
  return varies ? { title: text('panel.title'), content } : null;
}
