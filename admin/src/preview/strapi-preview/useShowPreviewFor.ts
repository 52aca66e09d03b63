import { adminApi, useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import {
  showPreviewUrl,
  type PreviewUrlAnswer,
  type PreviewUrlArgs,
} from '../../strapi/preview-url';

/**
 * Asks for the preview's URL for segments, and puts it in the place of the URL that the page got.
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
      await showPreviewUrl(adminApi, args, data);
    },
    [get],
  );
}
