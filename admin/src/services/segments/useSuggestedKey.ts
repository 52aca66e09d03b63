import { useFetchClient } from '@strapi/strapi/admin';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SuggestKeyResponse } from '../../../../core/contracts/segment/types';
import { API, QUERY_KEYS } from '../query-keys';

/** How long a name stands still before its key is asked for; milliseconds. */
const PAUSE_MS = 300;

/** The key that a segment of this name would get; empty until it is known, or where none is asked for. */
export function useSuggestedKey(name: string, isAsked: boolean): string {
  const { get } = useFetchClient();
  const settled = useSettled(name.trim());
  const { data } = useQuery({
    queryKey: [...QUERY_KEYS.segments, 'key', settled],
    queryFn: async ({ signal }) => {
      const params = { name: settled };
      return (await get<SuggestKeyResponse>(`${API}/segments/key`, { params, signal })).data.data
        .key;
    },
    enabled: isAsked && settled !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    // It is only a hint: the server makes the key in any case.
    retry: false,
  });
  return isAsked && settled !== '' ? (data ?? '') : '';
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
