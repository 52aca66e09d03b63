import { useFetchClient } from '@strapi/strapi/admin';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ListDeletedSegmentsResponse,
  ListSegmentChangesResponse,
} from '../../../../core/contracts/segment/history';
import type { SegmentResponse } from '../../../../core/contracts/segment/types';
import { API, QUERY_KEYS } from '../query-keys';

const urlOf = (documentId: string): string =>
  `${API}/segments/${encodeURIComponent(documentId)}/history`;

/** The changes of a segment, the newest first, a page at a time. */
export function useSegmentChanges(documentId: string) {
  const { get } = useFetchClient();
  return useInfiniteQuery({
    queryKey: [...QUERY_KEYS.segments, 'history', documentId],
    queryFn: async ({ signal, pageParam }) => {
      const params = { page: pageParam };
      const answer = await get<ListSegmentChangesResponse>(urlOf(documentId), { params, signal });
      return answer.data;
    },
    initialPageParam: 1,
    getNextPageParam: ({ meta }, _all, page) => (meta.hasMore ? page + 1 : undefined),
    staleTime: 0,
  });
}

/** Segments that were deleted, the last one first. */
export function useDeletedSegments() {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: [...QUERY_KEYS.segments, 'deleted'],
    queryFn: async ({ signal }) => {
      const url = `${API}/segments/deleted`;
      return (await get<ListDeletedSegmentsResponse>(url, { signal })).data.data;
    },
    staleTime: 0,
  });
}

/** The ways back: of a segment to what it was, and of a deleted one. */
export function useRestoreSegment() {
  const { post } = useFetchClient();
  const client = useQueryClient();
  const onSettled = async (): Promise<void> => {
    const changed = [QUERY_KEYS.segments, QUERY_KEYS.overview, QUERY_KEYS.dataUse];
    await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  const restoreChange = useMutation({
    mutationFn: async ({ documentId, changeId }: { documentId: string; changeId: number }) =>
      (await post<SegmentResponse>(`${urlOf(documentId)}/restore`, { changeId })).data.data,
    onSettled,
  });
  const restoreDeleted = useMutation({
    mutationFn: async (key: string) => {
      const url = `${API}/segments/deleted/${encodeURIComponent(key)}/restore`;
      return (await post<SegmentResponse>(url, {})).data.data;
    },
    onSettled,
  });
  return { restoreChange, restoreDeleted };
}
