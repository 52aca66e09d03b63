import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useText } from '../../../translations/useText';

interface ImportDialogProps {
  count: number;
  hasDeletions: boolean;
  onClose(): void;
  onConfirm(): void;
}

/** Asks before a file is imported. */
export function ImportDialog({ count, hasDeletions, ...rest }: ImportDialogProps) {
  const say = useText();
  const question = hasDeletions ? 'deletions' : 'question';
  return (
    <ConfirmDialog
      {...rest}
      title={say('settings.files.confirm.title')}
      question={say(`settings.files.confirm.${question}`, { count })}
      confirm={say('settings.files.import')}
      isDanger={hasDeletions}
    />
  );
}
