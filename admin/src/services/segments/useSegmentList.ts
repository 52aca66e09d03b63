import { useFetchClient } from '@strapi/strapi/admin';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ListSegmentsResponse } from '../../../../core/contracts/segment/types';
import { API, QUERY_KEYS } from '../query-keys';

export interface SegmentListParams {
  _q?: string;
  /** `<field>:asc` or `<field>:desc`. */
  sort?: string;
  page?: number;
  pageSize?: number;
  active?: boolean;
  archived?: boolean;
}

/** One page of segments. While another page loads, the one before stays. */
export function useSegmentList(params: SegmentListParams) {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: [...QUERY_KEYS.segments, 'list', params],
    queryFn: async ({ signal }) => {
      const { data } = await get<ListSegmentsResponse>(`${API}/segments`, { params, signal });
      return data;
    },
    placeholderData: keepPreviousData,
  });
}
