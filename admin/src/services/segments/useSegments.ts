import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type {
  ListSegmentsResponse,
  SegmentListItem,
} from '../../../../core/contracts/segment/types';
import { queryClient } from '../query-provider';

const PAGE_SIZE = 100;
const READ_SEGMENTS = 'plugin::personalization.segment.read';

/** All segments, for choosing one and for showing names instead of keys. */
export interface Segments {
  /** Those that are not archived, by name. */
  all: readonly SegmentListItem[];
  /** Out of use, and still named by the variants that were made for them. */
  archived: readonly SegmentListItem[];
  /** The segment's name; its key where the segment is gone or may not be read. */
  nameOf(key: string): string;
  find(key: string): SegmentListItem | undefined;
  isLoading: boolean;
  /** Whether the list could be read; without it nothing can be said of a segment that is missing. */
  isKnown: boolean;
  /** Whether reading the list failed; `retry` tries once more. */
  isFailed: boolean;
  retry(): void;
  mayRead: boolean;
}

/** Reads the segments once for all that ask, unless none of them needs any. */
export function useSegments({ enabled = true } = {}): Segments {
  const { get } = useFetchClient();
  const mayRead = useAuth('personalization', ({ permissions }) =>
    permissions.some(({ action }) => action === READ_SEGMENTS),
  );
  const { data, isError, isLoading, refetch } = useQuery(
    {
      queryKey: ['segments', 'all'],
      queryFn: async ({ signal }) => {
        const readAll = async (archived: boolean) => {
          const all: SegmentListItem[] = [];
          let pageCount = 1;
          for (let page = 1; page <= pageCount; page += 1) {
            const answer = await get<ListSegmentsResponse>('/personalization/segments', {
              params: { page, pageSize: PAGE_SIZE, sort: 'name:asc', archived },
              signal,
            });
            all.push(...answer.data.data);
            pageCount = answer.data.meta.pagination.pageCount;
          }
          return all;
        };
        const [all, archived] = await Promise.all([readAll(false), readAll(true)]);
        return { all, archived };
      },
      enabled: mayRead && enabled,
    },
    queryClient,
  );
  return useMemo(() => {
    const { all, archived } = data ?? NONE;
    const find = (key: string) => [...all, ...archived].find((segment) => segment.key === key);
    return {
      all,
      archived,
      find,
      nameOf: (key) => find(key)?.name ?? key,
      isLoading: mayRead && isLoading,
      isKnown: data !== undefined,
      isFailed: isError && data === undefined,
      retry: () => void refetch(),
      mayRead,
    };
  }, [data, isError, isLoading, mayRead, refetch]);
}

const NONE: Pick<Segments, 'all' | 'archived'> = { all: [], archived: [] };
