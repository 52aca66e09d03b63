import { useFetchClient } from '@strapi/strapi/admin';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ShowEntryResponse } from '../../../../core/contracts/preview/types';
import type { AudienceQuery } from '../audience/audience';

/** One saved version of an entry. Single types have no `documentId` before they are saved. */
export interface EntryVersion {
  uid: string;
  documentId?: string;
  locale?: string;
  status: 'draft' | 'published';
}

/** The entry as the audience gets it. While another audience loads, the one before stays. */
export function useShownEntry(version: EntryVersion, audience: AudienceQuery) {
  const { post } = useFetchClient();
  return useQuery({
    queryKey: ['preview', version, audience],
    queryFn: async ({ signal }) => {
      const body = { ...version, ...audience };
      const { data } = await post<ShowEntryResponse>('/personalization/preview', body, { signal });
      return data.data;
    },
    placeholderData: keepPreviousData,
    // It shows what is saved now, and not what was saved when it was last looked at.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}
