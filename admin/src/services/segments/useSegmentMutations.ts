import { useFetchClient } from '@strapi/strapi/admin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SegmentState } from '../../../../core/contracts/segment/fields';
import type { SegmentResponse } from '../../../../core/contracts/segment/types';
import { API, QUERY_KEYS } from '../query-keys';

/** What the admin API takes to write a segment. The key only of a new one. */
export type SegmentChanges = Partial<SegmentState>;

/** Writes segments; each changes what lists, the home page and the settings show. */
export function useSegmentMutations() {
  const { post, put, del } = useFetchClient();
  const client = useQueryClient();
  const onSettled = async (): Promise<void> => {
    const changed = [QUERY_KEYS.segments, QUERY_KEYS.overview, QUERY_KEYS.dataUse];
    await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  const urlOf = (documentId: string): string => `${API}/segments/${encodeURIComponent(documentId)}`;

  const create = useMutation({
    mutationFn: async (data: SegmentChanges) =>
      (await post<SegmentResponse>(`${API}/segments`, data)).data.data,
    onSettled,
  });
  const update = useMutation({
    mutationFn: async ({ documentId, data }: { documentId: string; data: SegmentChanges }) =>
      (await put<SegmentResponse>(urlOf(documentId), data)).data.data,
    onSettled,
  });
  const duplicate = useMutation({
    mutationFn: async ({ documentId, name }: { documentId: string; name: string }) =>
      (await post<SegmentResponse>(`${urlOf(documentId)}/duplicate`, { name })).data.data,
    onSettled,
  });
  const remove = useMutation({
    mutationFn: async (documentId: string) => {
      await del<SegmentResponse>(urlOf(documentId));
    },
    onSettled,
  });
  return { create, update, duplicate, remove };
}
