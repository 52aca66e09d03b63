import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useText } from '../translations/useText';
import { describeError } from './describe-error';

/** Tells the user that a request failed, and why. */
export function useReportError(): (error: unknown) => void {
  const say = useText();
  const { toggleNotification } = useNotification();
  return useCallback(
    (error) => {
      toggleNotification({
        type: 'danger',
        title: say('shared.requestFailed'),
        message: describeError(error, say),
      });
    },
    [say, toggleNotification],
  );
}
