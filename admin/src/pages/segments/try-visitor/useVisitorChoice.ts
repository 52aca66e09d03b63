import { useMemo, useState } from 'react';
import {
  createSampleVisitors,
  type SampleVisitorKey,
} from '../../../../../core/visitor/sample-visitors';
import type { VisitorContext } from '../../../../../core/visitor/visitor-context';
import { useSampleVisitors } from '../../../services/useSampleVisitors';
import { useText } from '../../../translations/useText';

/** A visitor that can be chosen. */
export interface VisitorOption {
  id: string;
  name: string;
  visitor: VisitorContext;
  isCrawler: boolean;
  /** Whether somebody saved it, so that it can be deleted. */
  documentId: string | null;
}

const FIRST: SampleVisitorKey = 'new-on-mobile';

/** The visitors to try, the chosen one, and what was changed about it here. */
export function useVisitorChoice() {
  const say = useText();
  const { data: saved } = useSampleVisitors();
  const [now] = useState(() => new Date());
  const [chosenId, setChosenId] = useState<string>(FIRST);
  const [draft, setDraft] = useState<VisitorContext | null>(null);

  const options = useMemo(
    (): VisitorOption[] => [
      ...createSampleVisitors(now).map(({ key, visitor, isCrawler }) => ({
        id: key,
        name: say(`shared.sampleVisitor.${key}`),
        visitor,
        isCrawler: isCrawler === true,
        documentId: null,
      })),
      ...(saved ?? []).map(({ documentId, name, visitor }) => ({
        id: documentId,
        name: say('segments.try.own', { name }),
        visitor,
        isCrawler: false,
        documentId,
      })),
    ],
    [now, saved, say],
  );
  const chosen = options.find(({ id }) => id === chosenId) ?? options[0];
  return {
    options,
    chosen,
    visitor: draft ?? chosen?.visitor ?? { attributes: {}, consent: ['necessary' as const] },
    isChanged: draft !== null,
    choose: (id: string): void => {
      setChosenId(id);
      setDraft(null);
    },
    change: setDraft,
  };
}

export type VisitorChoice = ReturnType<typeof useVisitorChoice>;
