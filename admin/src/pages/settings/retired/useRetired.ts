import { useFetchClient } from '@strapi/strapi/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ListRetiredResponse,
  MoveRetiredResponse,
  PurgeRetiredResponse,
  RetiredField,
} from '../../../../../core/contracts/retired/types';
import { API, QUERY_KEYS } from '../../../services/query-keys';

/** What variants have for fields that have no place for it now. */
export function useRetired() {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: QUERY_KEYS.retired,
    queryFn: async ({ signal }) =>
      (await get<ListRetiredResponse>(`${API}/retired`, { signal })).data.data,
  });
}

/** Deletes what all variants have for one of those fields. Answers how much that was. */
export function usePurge() {
  const { del } = useFetchClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ uid, field, type }: RetiredField) => {
      const params = { uid, field, type };
      return (await del<PurgeRetiredResponse>(`${API}/retired`, { params })).data.data;
    },
    // Also after a failure: somebody else may have deleted it first.
    onSettled: refresh,
  });
}

/** Gives what all variants have for one of those fields to another one. Answers how much that was. */
export function useMove() {
  const { post } = useFetchClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ retired, to }: { retired: RetiredField; to: string }) => {
      const { uid, field, type } = retired;
      const body = { uid, field, type, to };
      return (await post<MoveRetiredResponse>(`${API}/retired/move`, body)).data.data;
    },
    onSettled: refresh,
  });
}

function useRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [QUERY_KEYS.retired, QUERY_KEYS.history].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}
