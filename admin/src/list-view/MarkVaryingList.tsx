import { adminApi, unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { getStore } from '../edit-view/admin-store';
import { VARIES_OPTION } from '../edit-view/layout/layout-state';
import { useMayVary } from '../preview/useMayVary';

interface Configuration {
  contentType: { options?: Record<string, unknown> };
}

type UpdateConfiguration = (
  endpoint: 'getContentTypeConfiguration',
  model: string,
  change: (configuration: Configuration) => void,
) => unknown;

/**
 * Shows nothing; tells the list's hooks that something in the type can vary. They get the type's
 * configuration, and not which type it is.
 */
export function MarkVaryingList() {
  const { slug: model = '' } = useParams<{ slug: string }>();
  const mayVary = useMayVary(model);
  const { list, isLoading } = useDocumentLayout(model);
  const isMarked = (list.options as Record<string, unknown>)[VARIES_OPTION] === true;
  const isDue = mayVary && !isLoading && !isMarked;
  useEffect(() => {
    if (isDue) {
      mark(model);
    }
  }, [isDue, model]);
  return null;
}

function mark(model: string): void {
  const update = adminApi.util.updateQueryData as unknown as UpdateConfiguration;
  const action = update('getContentTypeConfiguration', model, ({ contentType }) => {
    contentType.options = { ...contentType.options, [VARIES_OPTION]: true };
  });
  getStore()?.dispatch(action);
}
