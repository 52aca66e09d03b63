import { adminApi, unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { VARIES_OPTION } from '../edit-view/layout/layout-state';
import { useMayVary } from '../preview/useMayVary';
import { addTypeOptions } from '../strapi/type-configuration';

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
      addTypeOptions(adminApi, model, { [VARIES_OPTION]: true });
    }
  }, [isDue, model]);
  return null;
}
