import { useFetchClient, useQueryParams } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import type { MatchAudienceResponse } from '../../../../core/contracts/preview/types';
import { toAudienceQuery, type AudienceChoice, type AudienceOptions } from '../audience/audience';
import { useShowPreviewFor } from './useShowPreviewFor';

interface PageQuery {
  status?: string;
  plugins?: { i18n?: { locale?: string } };
}

/**
 * Keeps the page's preview at what the chosen audience gets, also when the version or the locale
 * changes. What an earlier visit left in the store is replaced as well. The data is the audience,
 * `null` for default content.
 */
export function usePreviewFor(model: string, choice: AudienceChoice, options: AudienceOptions) {
  const { post } = useFetchClient();
  const { id: documentId } = useParams<{ id: string }>();
  const [{ query: page }] = useQueryParams<PageQuery>();
  const showPreviewFor = useShowPreviewFor();
  const query = { documentId, locale: page.plugins?.i18n?.locale, status: page.status };
  const audience = choice.kind === 'default' ? null : toAudienceQuery(choice, options);
  return useQuery({
    queryKey: ['preview-url', model, query, audience],
    queryFn: async () => {
      const url = '/personalization/preview/audience';
      const found =
        audience === null ? null : (await post<MatchAudienceResponse>(url, audience)).data.data;
      await showPreviewFor({ params: { contentType: model }, query }, found?.segments ?? []);
      return found;
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}
