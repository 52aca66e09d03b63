import { useMemo } from 'react';
import { createSampleVisitors } from '../../../../core/visitor/sample-visitors';
import { useSegments } from '../../services/segments/useSegments';
import { useSampleVisitors } from '../../services/useSampleVisitors';
import { useText } from '../../translations/useText';
import type { AudienceOptions, VisitorOption } from './audience';

export interface AudienceOptionsQuery {
  /** Empty while they load. */
  options: AudienceOptions;
  isError: boolean;
}

/** The segments that are not archived, by name, and the sample visitors. */
export function useAudienceOptions(): AudienceOptionsQuery {
  const { all, isKnown, isLoading } = useSegments();
  const { data: saved, isError } = useSampleVisitors();
  const builtIn = useBuiltInVisitors();
  const options = useMemo(
    () => ({
      segments: all.map(({ key, name, active }) => ({ key, name, isActive: active })),
      visitors: [
        ...builtIn,
        ...(saved ?? []).map(({ documentId, name, visitor }) => ({
          id: documentId,
          name,
          visitor,
          isCrawler: false,
        })),
      ],
    }),
    [all, builtIn, saved],
  );
  return { options, isError: isError || (!isKnown && !isLoading) };
}

function useBuiltInVisitors(): VisitorOption[] {
  const say = useText();
  return useMemo(
    () =>
      createSampleVisitors(new Date()).map(({ key, visitor, isCrawler }) => ({
        id: key,
        name: say(`shared.sampleVisitor.${key}`),
        visitor,
        isCrawler: isCrawler === true,
      })),
    [say],
  );
}
