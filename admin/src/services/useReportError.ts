import { isFetchError, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useText } from '../translations/useText';

/** Tells the user that a request failed, in the server's words where it has some. */
export function useReportError(): (error: unknown) => void {
  const say = useText();
  const { toggleNotification } = useNotification();
  return useCallback(
    (error) => {
      const message = isFetchError(error) && error.message !== '' ? error.message : null;
      toggleNotification({
        type: 'danger',
        title: say('shared.requestFailed'),
        message: message ?? undefined,
      });
    },
    [say, toggleNotification],
  );
}
