import { useFetchClient } from '@strapi/strapi/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ListSampleVisitorsResponse,
  SampleVisitorRecord,
  SampleVisitorResponse,
} from '../../../core/contracts/sample-visitor/types';
import { API, QUERY_KEYS } from './query-keys';

/** The sample visitors that somebody saved; those that come along are in the code. */
export function useSampleVisitors() {
  const { get } = useFetchClient();
  return useQuery({
    queryKey: QUERY_KEYS.sampleVisitors,
    queryFn: async ({ signal }) =>
      (await get<ListSampleVisitorsResponse>(`${API}/sample-visitors`, { signal })).data.data,
  });
}

/** Saves and deletes sample visitors. */
export function useSampleVisitorMutations() {
  const { post, del } = useFetchClient();
  const client = useQueryClient();
  const onSettled = async (): Promise<void> =>
    client.invalidateQueries({ queryKey: QUERY_KEYS.sampleVisitors });

  const create = useMutation({
    mutationFn: async (input: Pick<SampleVisitorRecord, 'name' | 'visitor'>) =>
      (await post<SampleVisitorResponse>(`${API}/sample-visitors`, input)).data.data,
    onSettled,
  });
  const remove = useMutation({
    mutationFn: async (documentId: string) => {
      await del(`${API}/sample-visitors/${encodeURIComponent(documentId)}`);
    },
    onSettled,
  });
  return { create, remove };
}
