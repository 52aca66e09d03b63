import { adminApi, unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { addTypeOptions } from '../../strapi/type-configuration';
import type { EditLayout } from '../layout/edit-layout';
import {
  mayVary,
  readEditViewState,
  STATE_OPTION,
  type EditViewState,
} from '../layout/layout-state';

/**
 * The segment that the edit view is shown for. It is kept in the content manager's cached configuration
 * of the type, since that is what its layouts are made of; in the URL, a change would ask whether to
 * throw away unsaved edits.
 */
export function useEditViewState(model: string) {
  const { edit } = useDocumentLayout(model) as unknown as { edit: EditLayout };
  const setState = useCallback(
    (state: EditViewState) => addTypeOptions(adminApi, model, { [STATE_OPTION]: state }),
    [model],
  );
  return { state: readEditViewState(edit), varies: mayVary(edit), setState };
}
