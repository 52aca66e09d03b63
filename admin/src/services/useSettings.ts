import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type { SettingsResponse } from '../../../core/contracts/settings/types';
import { API, QUERY_KEYS } from './query-keys';

/** The configuration; it only changes when the server starts anew. */
export function useSettings() {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: QUERY_KEYS.settings,
    queryFn: async ({ signal }) =>
      (await get<SettingsResponse>(`${API}/settings`, { signal })).data.data,
    staleTime: 5 * 60 * 1000,
  });
}
