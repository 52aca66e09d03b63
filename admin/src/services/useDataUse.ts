import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type { DataUseResponse } from '../../../core/contracts/settings/types';
import { API, QUERY_KEYS } from './query-keys';

/** The attributes that active segments ask about, with those segments. */
export function useDataUse() {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: QUERY_KEYS.dataUse,
    queryFn: async ({ signal }) =>
      (await get<DataUseResponse>(`${API}/data-use`, { signal })).data.data,
  });
}
