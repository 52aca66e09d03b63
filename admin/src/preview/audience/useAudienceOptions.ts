import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { ListSampleVisitorsResponse } from '../../../../core/contracts/sample-visitor/types';
import { createSampleVisitors } from '../../../../core/visitor/sample-visitors';
import { useSegments } from '../../edit-view/segments/useSegments';
import { toTranslationKey } from '../../translations/translation-key';
import type { AudienceOptions, VisitorOption } from './audience';

export interface AudienceOptionsQuery {
  /** Empty while they load. */
  options: AudienceOptions;
  isError: boolean;
}

/** The segments that are not archived, by name, and the sample visitors. */
export function useAudienceOptions(): AudienceOptionsQuery {
  const { all, isKnown, isLoading } = useSegments();
  const saved = useSavedVisitors();
  const builtIn = useBuiltInVisitors();
  const options = useMemo(
    () => ({
      segments: all.map(({ key, name, active }) => ({ key, name, isActive: active })),
      visitors: [...builtIn, ...(saved.data ?? [])],
    }),
    [all, builtIn, saved.data],
  );
  return { options, isError: saved.isError || (!isKnown && !isLoading) };
}

function useSavedVisitors() {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: ['sample-visitors', 'options'],
    queryFn: async ({ signal }) => {
      const url = '/personalization/sample-visitors';
      const { data } = await get<ListSampleVisitorsResponse>(url, { signal });
      return data.data.map(({ documentId, name, visitor }): VisitorOption => ({
        id: documentId,
        name,
        visitor,
        isCrawler: false,
      }));
    },
  });
}

function useBuiltInVisitors(): VisitorOption[] {
  const { formatMessage } = useIntl();
  return useMemo(
    () =>
      createSampleVisitors(new Date()).map(({ key, visitor, isCrawler }) => ({
        id: key,
        name: formatMessage({
          id: toTranslationKey(`preview.visitor.${key}`),
          defaultMessage: key,
        }),
        visitor,
        isCrawler: isCrawler === true,
      })),
    [formatMessage],
  );
}
