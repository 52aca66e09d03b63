import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type { SegmentUsageResponse } from '../../../../core/contracts/segment/types';
import { API, QUERY_KEYS } from '../query-keys';

/** The versions of entries whose variants name the segment. */
export function useSegmentUsage(documentId: string, { enabled = true } = {}) {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: [...QUERY_KEYS.segments, 'usage', documentId],
    queryFn: async ({ signal }) => {
      const url = `${API}/segments/${encodeURIComponent(documentId)}/usage`;
      return (await get<SegmentUsageResponse>(url, { signal })).data.data;
    },
    enabled,
  });
}
