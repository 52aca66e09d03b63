import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { useMayVary } from '../preview/useMayVary';
import { useMarkVaryingMutation } from './mark-varying-api';
import { VARIES_OPTION } from './varies-option';

/** Shows nothing; tells the list's hooks that something in the type can vary. */
export function MarkVaryingList() {
  const { slug: model = '' } = useParams<{ slug: string }>();
  const mayVary = useMayVary(model);
  const { list, isLoading } = useDocumentLayout(model);
  const [markVarying] = useMarkVaryingMutation();
  const isMarked = (list.options as Record<string, unknown>)[VARIES_OPTION] === true;
  const isDue = mayVary && !isLoading && !isMarked;
  useEffect(() => {
    if (isDue) void markVarying(model);
  }, [isDue, markVarying, model]);
  return null;
}
