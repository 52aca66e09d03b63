import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type {
  ListSegmentsResponse,
  SegmentListItem,
} from '../../../../core/contracts/segment/types';
import { queryClient } from '../../services/query-provider';

const PAGE_SIZE = 100;
const READ_SEGMENTS = 'plugin::personalization.segment.read';

/** All segments that are not archived, for choosing one and for showing names instead of keys. */
export interface Segments {
  all: readonly SegmentListItem[];
  /** The segment's name; its key where the segment is gone or may not be read. */
  nameOf(key: string): string;
  find(key: string): SegmentListItem | undefined;
  isLoading: boolean;
  /** Whether the list could be read; without it nothing can be said of a segment that is missing. */
  isKnown: boolean;
  mayRead: boolean;
}

/** Reads the segments once for all parts of the entry's form. */
export function useSegments(): Segments {
  const { get } = useFetchClient();
  const mayRead = useAuth('personalization', ({ permissions }) =>
    permissions.some(({ action }) => action === READ_SEGMENTS),
  );
  const { data, isLoading } = useQuery(
    {
      queryKey: ['segments', 'all'],
      queryFn: async ({ signal }) => {
        const all: SegmentListItem[] = [];
        let pageCount = 1;
        for (let page = 1; page <= pageCount; page += 1) {
          const answer = await get<ListSegmentsResponse>('/personalization/segments', {
            params: { page, pageSize: PAGE_SIZE, sort: 'name:asc' },
            signal,
          });
          all.push(...answer.data.data);
          pageCount = answer.data.meta.pagination.pageCount;
        }
        return all;
      },
      enabled: mayRead,
    },
    queryClient,
  );
  const all = data ?? NONE;
  const find = (key: string) => all.find((segment) => segment.key === key);
  return {
    all,
    find,
    nameOf: (key) => find(key)?.name ?? key,
    isLoading: mayRead && isLoading,
    isKnown: data !== undefined,
    mayRead,
  };
}

const NONE: readonly SegmentListItem[] = [];
