import { useCallback, useEffect, useRef } from 'react';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import { useKeepRefusedEdits } from '../refused-save/useKeepRefusedEdits';
import { useEditViewState } from '../segments/useEditViewState';
import { ChosenContent } from './ChosenContent';
import { rememberChoice, takeRememberedChoice } from './remembered-choice';
import { countErrorsElsewhere, listSegmentOptions } from './segment-options';
import { SegmentOptionLabel } from './SegmentOptionLabel';
import { useEntrySummary } from './useEntrySummary';
import { useFallbackCheck } from './useFallbackCheck';

/** A value that no segment's key can have. */
const DEFAULT_CONTENT = '__default';

interface HeaderActionProps {
  model: string;
  documentId?: string;
}

/** The select in the entry's header: whose content the form shows. */
export function SegmentSelectAction({ model, documentId }: HeaderActionProps) {
  const text = useText('entry');
  const { state, varies, setState } = useEditViewState(model);
  const { all, archived, isKnown, isLoading, mayRead } = useSegments();
  const summary = useEntrySummary();
  const { segment, isFallback = false } = state;
  useChoiceOfEntry(model, documentId, segment, setState);
  useKeepRefusedEdits(varies ? model : null, documentId);
  const fallBack = useCallback(() => {
    // eslint-disable-next-line no-console -- for the developer who looks why the form is another one
    console.warn(text('fallback.console'));
    setState({ isFallback: true });
  }, [setState, text]);
  useFallbackCheck(varies && !isFallback, fallBack);
  if (!varies) {
    return null;
  }

  const options = listSegmentOptions(isKnown ? [...all, ...archived] : null, summary);
  const chosen = options.find(({ key }) => key === segment);
  return {
    label: text('select.label'),
    disabled: !mayRead || isLoading || isFallback,
    value: segment ?? DEFAULT_CONTENT,
    onSelect: (value: string) => setState(value === DEFAULT_CONTENT ? {} : { segment: value }),
    customizeContent: () => (
      <ChosenContent
        name={chosen?.name ?? text('select.default')}
        errorsElsewhere={countErrorsElsewhere(summary, segment)}
      />
    ),
    options: [
      {
        value: DEFAULT_CONTENT,
        label: <SegmentOptionLabel name={text('select.default')} errors={summary.defaultErrors} />,
        textValue: text('select.default'),
      },
      ...options.map((option) => ({
        value: option.key,
        label: (
          <SegmentOptionLabel
            name={option.name}
            changes={option.changes}
            errors={option.errors}
            isInactive={option.isInactive}
          />
        ),
        textValue: option.name,
      })),
    ],
  };
}

/** Goes back to the default content when the entry is left, and on with the segment when it is the same. */
function useChoiceOfEntry(
  model: string,
  documentId: string | undefined,
  segment: string | undefined,
  setState: (state: { segment?: string }) => void,
): void {
  const latest = useRef(segment);
  useEffect(() => {
    latest.current = segment;
  }, [segment]);
  useEffect(() => {
    const remembered = takeRememberedChoice(model, documentId);
    if (remembered !== undefined) {
      setState({ segment: remembered });
    }
    return () => {
      rememberChoice(model, documentId, latest.current);
      setState({});
    };
  }, [documentId, model, setState]);
}
