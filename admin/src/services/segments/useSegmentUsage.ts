import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type { SegmentUsageResponse } from '../../../../core/contracts/segment/types';
import { API, QUERY_KEYS } from '../query-keys';

/** The versions of entries whose variants name the segment, and the segments that ask about it. */
export function useSegmentUsage(documentId: string, { enabled = true } = {}) {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: [...QUERY_KEYS.segments, 'usage', documentId],
    queryFn: async ({ signal }) => {
      const url = `${API}/segments/${encodeURIComponent(documentId)}/usage`;
      const { data } = await get<SegmentUsageResponse>(url, { signal });
      return { entries: data.data, segments: data.segments };
    },
    enabled,
  });
}
