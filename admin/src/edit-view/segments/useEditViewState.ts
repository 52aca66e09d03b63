import { adminApi, unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { getStore } from '../admin-store';
import type { EditLayout } from '../layout/edit-layout';
import {
  mayVary,
  readEditViewState,
  STATE_OPTION,
  type EditViewState,
} from '../layout/layout-state';

interface Configuration {
  contentType: { options?: Record<string, unknown> };
}

type UpdateConfiguration = (
  endpoint: 'getContentTypeConfiguration',
  model: string,
  change: (configuration: Configuration) => void,
) => unknown;

/**
 * The segment that the edit view is shown for. It is kept in the content manager's cached configuration
 * of the type, since that is what its layouts are made of; in the URL, a change would ask whether to
 * throw away unsaved edits.
 */
export function useEditViewState(model: string) {
  const { edit } = useDocumentLayout(model) as unknown as { edit: EditLayout };
  const setState = useCallback((state: EditViewState) => setEditViewState(model, state), [model]);
  return { state: readEditViewState(edit), varies: mayVary(edit), setState };
}

function setEditViewState(model: string, state: EditViewState): void {
  const update = adminApi.util.updateQueryData as unknown as UpdateConfiguration;
  const action = update('getContentTypeConfiguration', model, ({ contentType }) => {
    contentType.options = { ...contentType.options, [STATE_OPTION]: state };
  });
  getStore()?.dispatch(action);
}
