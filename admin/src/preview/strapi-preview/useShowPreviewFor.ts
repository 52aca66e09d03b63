import { adminApi, useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { getStore } from '../../edit-view/admin-store';

/** What the content manager's preview page asks for a URL with. */
export interface PreviewUrlArgs {
  params: { contentType: string };
  query: { documentId?: string; locale?: string; status?: string };
}

interface PreviewUrlAnswer {
  data?: { url?: string };
}

type PutIntoStore = (
  endpoint: 'getPreviewUrl',
  args: PreviewUrlArgs,
  answer: PreviewUrlAnswer,
) => unknown;

/**
 * Asks for the preview's URL for segments, and puts it in the place of the URL that the page got:
 * the page reads it from the store, as the query `getPreviewUrl`, and its frame follows.
 */
export function useShowPreviewFor() {
  const { get } = useFetchClient();
  return useCallback(
    async (args: PreviewUrlArgs, segments: readonly string[]): Promise<void> => {
      const { params, query } = args;
      const { data } = await get<PreviewUrlAnswer | undefined>(
        `/content-manager/preview/url/${params.contentType}`,
        { params: { ...query, ...(segments.length > 0 && { segments: segments.join(',') }) } },
      );
      if (data?.data?.url === undefined) {
        return;
      }
      const putIntoStore = adminApi.util.upsertQueryData as unknown as PutIntoStore;
      await getStore()?.dispatch(putIntoStore('getPreviewUrl', args, data));
    },
    [get],
  );
}
