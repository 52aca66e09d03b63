import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../translations/useText';
import { useReturnFocus } from './useReturnFocus';

interface ConfirmDialogProps {
  title: string;
  question: string;
  confirm: string;
  isDanger?: boolean;
  onClose(): void;
  onConfirm(): void;
}

/** Asks before something is done that others notice. */
export function ConfirmDialog({ title, question, confirm, ...rest }: ConfirmDialogProps) {
  const say = useText();
  const focus = useReturnFocus();
  const { isDanger = false, onClose, onConfirm } = rest;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Content {...focus}>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill={isDanger ? 'danger600' : 'warning600'} />}>
          {question}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {say('shared.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant={isDanger ? 'danger' : 'default'} onClick={onConfirm}>
              {confirm}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
