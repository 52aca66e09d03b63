import { IconButton } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RetiredField } from '../../../../../core/contracts/retired/types';
import { useReportError } from '../../../services/useReportError';
import { useText } from '../../../translations/useText';
import { MoveDialog } from './MoveDialog';
import { useMove } from './useRetired';

interface MoveButtonProps {
  retired: RetiredField;
  onMoved(): void;
}

/** Gives what variants have for a field to another one, such as the one that it was renamed to. */
export function MoveButton({ retired, onMoved }: MoveButtonProps) {
  const say = useText();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const move = useMove();
  const [isAsking, setIsAsking] = useState(false);
  const { displayName: name, field, type } = retired;

  const run = async (to: string): Promise<void> => {
    try {
      const moved = await move.mutateAsync({ retired, to });
      setIsAsking(false);
      toggleNotification({
        type: moved.left === 0 ? 'success' : 'warning',
        message: say('settings.retired.moved', { ...moved, name, field, to }),
      });
      if (moved.left === 0) {
        onMoved();
      }
    } catch (error) {
      setIsAsking(false);
      reportError(error);
    }
  };

  return (
    <>
      <IconButton
        label={say('settings.retired.moveOf', { name, field, type })}
        onClick={() => setIsAsking(true)}
      >
        <ArrowRight />
      </IconButton>
      {isAsking ? (
        <MoveDialog
          retired={retired}
          isMoving={move.isPending}
          onClose={() => setIsAsking(false)}
          onMove={(to) => void run(to)}
        />
      ) : null}
    </>
  );
}
