import { IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RetiredField } from '../../../../../core/contracts/retired/types';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useReportError } from '../../../services/useReportError';
import { useText } from '../../../translations/useText';
import { usePurge } from './useRetired';

interface PurgeButtonProps {
  retired: RetiredField;
  onPurged(): void;
}

/** Deletes what variants have for a field, after a question that says how much it is. */
export function PurgeButton({ retired, onPurged }: PurgeButtonProps) {
  const say = useText();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const purge = usePurge();
  const [isAsking, setIsAsking] = useState(false);
  const { displayName: name, field, type, variants, entries } = retired;

  const run = async (): Promise<void> => {
    setIsAsking(false);
    try {
      const deleted = await purge.mutateAsync(retired);
      const message = say('settings.retired.deleted', { ...deleted, name, field, type });
      toggleNotification({ type: 'success', message });
      onPurged();
    } catch (error) {
      reportError(error);
    }
  };

  return (
    <>
      <IconButton
        label={say('settings.retired.deleteOf', { name, field, type })}
        variant="danger-light"
        disabled={purge.isPending}
        onClick={() => setIsAsking(true)}
      >
        <Trash />
      </IconButton>
      {isAsking ? (
        <ConfirmDialog
          title={say('settings.retired.delete')}
          question={say('settings.retired.question', { variants, entries, name, field, type })}
          confirm={say('settings.retired.delete')}
          isDanger
          onClose={() => setIsAsking(false)}
          onConfirm={() => void run()}
        />
      ) : null}
    </>
  );
}
