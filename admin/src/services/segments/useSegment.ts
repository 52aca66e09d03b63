import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type { SegmentResponse } from '../../../../core/contracts/segment/types';
import { API, QUERY_KEYS } from '../query-keys';

/** One segment, as it is stored now. */
export function useSegment(documentId: string) {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: [...QUERY_KEYS.segments, 'one', documentId],
    queryFn: async ({ signal }) => {
      const url = `${API}/segments/${encodeURIComponent(documentId)}`;
      return (await get<SegmentResponse>(url, { signal })).data.data;
    },
    // A form begins with what is stored, and not with what was stored before the last visit.
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}
