import { adminApi, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { API, QUERY_KEYS } from '../../services/query-keys';
import { queryClient } from '../../services/query-provider';
import { useReportError } from '../../services/useReportError';
import { reloadForm } from '../../strapi/reload-form';
import { useText, type TextKeyWithin } from '../../translations/useText';
import { toEntryParams, type SavedEntry } from './useHistory';

/** One variant, or one field of it, as it was before or after a change. */
export interface RestoredChange {
  changeId: number;
  variantKey: string;
  moment: 'before' | 'after';
  field?: string;
}

interface AsideRef {
  index: number;
  at: string;
}

/** What an editor can do with what the journal knows. Each says what came of it. */
export function useHistoryActions(entry: SavedEntry) {
  const text = useText('entry');
  const { post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const reportError = useReportError();
  const run = useCallback(
    async (request: () => Promise<unknown>, done: TextKeyWithin<'entry'>): Promise<void> => {
      try {
        await request();
      } catch (error) {
        reportError(error);
        return;
      }
      toggleNotification({ type: 'success', message: text(done) });
      reloadForm(adminApi, entry, () => window.location.reload());
      await queryClient.invalidateQueries({ queryKey: QUERY_KEYS.history });
    },
    [entry, reportError, text, toggleNotification],
  );
  const params = toEntryParams(entry);
  return {
    restore: (change: RestoredChange) =>
      run(() => post(`${API}/journal/restore`, { ...params, ...change }), 'history.restored'),
    restoreAside: ({ index, at }: AsideRef, target?: number) =>
      run(
        () =>
          post(`${API}/journal/aside/restore`, {
            ...params,
            index,
            at,
            ...(target !== undefined && { target }),
          }),
        'history.restored',
      ),
    discardAside: ({ index, at }: AsideRef) =>
      run(
        () => del(`${API}/journal/aside`, { params: { ...params, index, at } }),
        'aside.discarded',
      ),
  };
}
