import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { ListSampleVisitorsResponse } from '../../../../core/contracts/sample-visitor/types';
import type {
  ListSegmentsResponse,
  SegmentListItem,
} from '../../../../core/contracts/segment/types';
import { createSampleVisitors } from '../../../../core/visitor/sample-visitors';
import { toTranslationKey } from '../../translations/translation-key';
import type { AudienceOptions, VisitorOption } from './audience';

const PAGE_SIZE = 100;

export interface AudienceOptionsQuery {
  /** Empty while they load. */
  options: AudienceOptions;
  isLoading: boolean;
  isError: boolean;
}

/** The segments that are not archived, by name, and the sample visitors. */
export function useAudienceOptions(): AudienceOptionsQuery {
  const { get } = useFetchClient();
  const builtIn = useBuiltInVisitors();
  const segments = useQuery({
    queryKey: ['segments', 'all'],
    queryFn: async ({ signal }) => {
      const all: SegmentListItem[] = [];
      for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
        const params = { page, pageSize: PAGE_SIZE, sort: 'name:asc' };
        const { data } = await get<ListSegmentsResponse>('/personalization/segments', {
          params,
          signal,
        });
        all.push(...data.data);
        pageCount = data.meta.pagination.pageCount;
      }
      return all.map(({ key, name, active }) => ({ key, name, isActive: active }));
    },
  });
  const saved = useQuery({
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
  return {
    options: {
      segments: segments.data ?? [],
      visitors: [...builtIn, ...(saved.data ?? [])],
    },
    isLoading: segments.isPending || saved.isPending,
    isError: segments.isError || saved.isError,
  };
}

function useBuiltInVisitors(): VisitorOption[] {
  const { formatMessage } = useIntl();
  return createSampleVisitors(new Date()).map(({ key, visitor, isCrawler }) => ({
    id: key,
    name: formatMessage({ id: toTranslationKey(`preview.visitor.${key}`), defaultMessage: key }),
    visitor,
    isCrawler: isCrawler === true,
  }));
}
