import { useEditViewState } from '../segments/useEditViewState';
import { useEntryText } from '../useEntryText';
import { VariantsPanel } from './VariantsPanel';

/** The side panel of an entry that may vary: its variants, and those of its blocks. */
export function PersonalizationPanel({ model }: { model: string }) {
  const text = useEntryText();
  const { varies } = useEditViewState(model);
  return varies ? { title: text('panel.title'), content: <VariantsPanel model={model} /> } : null;
}
