import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../../../translations/useText';
import { useReturnFocus } from '../../../components/useReturnFocus';

interface ImportDialogProps {
  count: number;
  hasDeletions: boolean;
  onClose(): void;
  onConfirm(): void;
}

/** Asks before a file is imported. */
export function ImportDialog({ count, hasDeletions, onClose, onConfirm }: ImportDialogProps) {
  const say = useText();
  const focus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Content {...focus}>
        <Dialog.Header>{say('settings.files.confirm.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill={hasDeletions ? 'danger600' : 'warning600'} />}>
          {say(
            hasDeletions ? 'settings.files.confirm.deletions' : 'settings.files.confirm.question',
            { count },
          )}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {say('shared.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant={hasDeletions ? 'danger' : 'default'} onClick={onConfirm}>
              {say('settings.files.import')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
