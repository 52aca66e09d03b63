import { useFetchClient, useQueryParams, useTable } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import type { CountVariantsResponse } from '../../../core/contracts/preview/types';

interface ListQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** Number of variants by document id, for the page of the list around: one request for all cells. */
export function useVariantCounts(model: string) {
  const { get } = useFetchClient();
  const rows = useTable('VariantCount', (state) => state.rows) as { documentId?: unknown }[];
  const ids = rows.flatMap(({ documentId }) => (typeof documentId === 'string' ? documentId : []));
  const documentIds = [...new Set(ids)].sort().join(',');
  const [{ query }] = useQueryParams<ListQuery>();
  const locale = query.plugins?.i18n?.locale;
  return useQuery({
    queryKey: ['variant-counts', model, locale, documentIds],
    queryFn: async ({ signal }) => {
      const url = `/personalization/variants/${model}/count`;
      const params = { documentIds, ...(locale !== undefined && { locale }) };
      return (await get<CountVariantsResponse>(url, { params, signal })).data.data;
    },
    enabled: documentIds !== '',
  });
}
