import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type { OverviewResponse } from '../../../core/contracts/overview/types';
import { API, QUERY_KEYS } from './query-keys';

/** What the home page shows. */
export function useOverview() {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: QUERY_KEYS.overview,
    queryFn: async ({ signal }) =>
      (await get<OverviewResponse>(`${API}/overview`, { signal })).data.data,
  });
}
