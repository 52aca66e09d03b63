import { useFetchClient, useQueryParams } from '@strapi/strapi/admin';
import { useCallback, useContext } from 'react';
import { FormEntryContext } from '../form-entry/form-entry';
import type { RelationSource } from '../variant/copy-value';
import type { RelatedDocument } from '../variant/relation-items';

const PAGE_SIZE = 100;

interface RelationPage {
  results?: RelatedDocument[];
  /** A relation to one document is answered without a list. */
  data?: RelatedDocument | null;
  pagination?: { page: number; pageCount: number };
}

interface LocaleQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** Reads all documents that a stored row is related to, in the order that its input shows. */
export function useReadRelations(): (source: RelationSource) => Promise<RelatedDocument[]> {
  const { get } = useFetchClient();
  const [{ query }] = useQueryParams<LocaleQuery>();
  const entry = useContext(FormEntryContext);
  // The address is that of the entry below a relation's dialog.
  const locale = entry?.isInModal === true ? entry.locale : query?.plugins?.i18n?.locale;
  return useCallback(
    async ({ model, id, field }) => {
      const found: RelatedDocument[] = [];
      let pageCount = id === null ? 0 : 1;
      for (let page = 1; page <= pageCount; page += 1) {
        const { data } = await get<RelationPage>(
          `/content-manager/relations/${model}/${id}/${field}`,
          { params: { page, pageSize: PAGE_SIZE, ...(locale ? { locale } : {}) } },
        );
        found.push(...(data.results ?? (data.data ? [data.data] : [])));
        pageCount = data.pagination?.pageCount ?? 1;
      }
      // The API answers the last one first.
      return found.reverse();
    },
    [get, locale],
  );
}
