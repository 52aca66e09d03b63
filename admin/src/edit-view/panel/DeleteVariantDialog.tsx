import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useText } from '../../translations/useText';

interface DeleteVariantDialogProps {
  name: string;
  onClose(): void;
  onDelete(): void;
}

/** Asks before a variant is deleted. */
export function DeleteVariantDialog({ name, onClose, onDelete }: DeleteVariantDialogProps) {
  const text = useText('entry');
  const focus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Content {...focus}>
        <Dialog.Header>{text('delete.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          {text('delete.question', { name })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant="danger" onClick={onDelete}>
              {text('delete.confirm')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
