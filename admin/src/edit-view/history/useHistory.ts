import { useFetchClient } from '@strapi/strapi/admin';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  ListAsideResponse,
  ListChangesResponse,
} from '../../../../core/contracts/journal/types';
import { API, QUERY_KEYS } from '../../services/query-keys';
import { queryClient } from '../../services/query-provider';

/** The entry whose history is asked for. */
export interface SavedEntry {
  uid: string;
  documentId: string;
  locale: string | null;
  /** When it was saved last, so that a save is followed by a look at what it did. */
  savedAt: string | null;
}

/** The entry as the server's routes name it. */
export function toEntryParams({ uid, documentId, locale }: SavedEntry): Record<string, string> {
  return { uid, documentId, ...(locale !== null && { locale }) };
}

/** The changes of an entry's variants, the newest first, a page at a time. */
export function useChanges(entry: SavedEntry) {
  const { get } = useFetchClient();
  return useInfiniteQuery(
    {
      queryKey: [...QUERY_KEYS.history, 'changes', entry],
      queryFn: async ({ signal, pageParam }) => {
        const params = { ...toEntryParams(entry), page: pageParam };
        const url = `${API}/journal/changes`;
        return (await get<ListChangesResponse>(url, { params, signal })).data;
      },
      initialPageParam: 1,
      getNextPageParam: ({ meta }, _all, page) => (meta.hasMore ? page + 1 : undefined),
      staleTime: 0,
    },
    queryClient,
  );
}

/** What of an entry is set aside. */
export function useAside(entry: SavedEntry) {
  const { get } = useFetchClient();
  return useQuery(
    {
      queryKey: [...QUERY_KEYS.history, 'aside', entry],
      queryFn: async ({ signal }) => {
        const params = toEntryParams(entry);
        return (await get<ListAsideResponse>(`${API}/journal/aside`, { params, signal })).data.data;
      },
    },
    queryClient,
  );
}
