import {
  unstable_useDocument as useDocument,
  unstable_useDocumentLayout as useDocumentLayout,
} from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Schema } from '../varies-somewhere';
import { collectLabels } from './collect-labels';
import type { ContentNames } from './compare-content';

/** The schemas of a content type and its components, with the labels that editors know. */
export function useContentNames(uid: string): ContentNames {
  const { schema, components } = useDocument({ model: uid, collectionType: '' }, { skip: true });
  const { edit } = useDocumentLayout(uid);
  return useMemo(() => {
    const labels = collectLabels(uid, edit);
    const known = components as Readonly<Record<string, Schema>>;
    return {
      findSchema: (name) => (name === uid ? schema : known[name]),
      labelOf: (owner, field) => labels.get(owner)?.get(field) ?? field,
    };
  }, [uid, schema, components, edit]);
}
