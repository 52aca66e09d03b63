import { Button, Dialog, Flex } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { AskingSegments } from '../AskingSegments';
import { UsageList } from '../../../components/usage/UsageList';
import { readDetails } from '../../../services/read-faults';
import { useSegmentMutations } from '../../../services/segments/useSegmentMutations';
import { useSegmentUsage } from '../../../services/segments/useSegmentUsage';
import { useReportError } from '../../../services/useReportError';
import { usePermissions } from '../../../services/usePermissions';
import { useText, type TextKey } from '../../../translations/useText';
import { useSegmentActions } from './useSegmentActions';
import { useReturnFocus } from '../../../components/useReturnFocus';

interface DeleteSegmentDialogProps {
  segment: SegmentRecord;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before a segment is deleted; where entries or other segments use it, refuses and shows them. */
export function DeleteSegmentDialog({ segment, onClose, onDeleted }: DeleteSegmentDialogProps) {
  const focus = useReturnFocus();
  const { data, isLoading } = useSegmentUsage(segment.documentId);
  const { entries, segments } = data ?? NO_USAGE;
  // Opened once it has something to focus, and once the menu that it came from has let go.
  return (
    <Dialog.Root open={!isLoading} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Content {...focus}>
        {entries.length > 0 || segments.length > 0 ? (
          <Refusal
            segment={segment}
            reasons={[
              ...(entries.length > 0 ? (['segments.delete.refused'] as const) : []),
              ...(segments.length > 0 ? (['segments.delete.refusedSegments'] as const) : []),
            ]}
            onClose={onClose}
          >
            {entries.length > 0 ? <UsageList entries={entries} /> : null}
            {segments.length > 0 ? <AskingSegments segments={segments} /> : null}
          </Refusal>
        ) : (
          <Question segment={segment} onClose={onClose} onDeleted={onDeleted} />
        )}
      </Dialog.Content>
    </Dialog.Root>
  );
}

const NO_USAGE: NonNullable<ReturnType<typeof useSegmentUsage>['data']> = {
  entries: [],
  segments: [],
};

function Question({ segment, onClose, onDeleted }: DeleteSegmentDialogProps) {
  const say = useText();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const { remove } = useSegmentMutations();

  const confirm = async (): Promise<void> => {
    try {
      await remove.mutateAsync(segment.documentId);
      const message = say('segments.done.deleted', { name: segment.name });
      toggleNotification({ type: 'success', message });
      onClose();
      onDeleted?.();
    } catch (error) {
      // Somebody used it meanwhile: the entries are being loaded, and this becomes the refusal.
      if (!Array.isArray(readDetails(error).entries)) {
        reportError(error);
      }
    }
  };

  return (
    <>
      <Dialog.Header>{say('segments.delete.title', { name: segment.name })}</Dialog.Header>
      <Dialog.Body icon={<WarningCircle fill="danger600" />}>
        {say('segments.delete.question')}
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            {say('shared.cancel')}
          </Button>
        </Dialog.Cancel>
        <Button
          variant="danger-light"
          fullWidth
          loading={remove.isPending}
          onClick={() => void confirm()}
        >
          {say('shared.delete')}
        </Button>
      </Dialog.Footer>
    </>
  );
}

interface RefusalProps {
  segment: SegmentRecord;
  onClose: () => void;
  reasons: readonly TextKey[];
  children: ReactNode;
}

function Refusal({ segment, reasons, onClose, children }: RefusalProps) {
  const say = useText();
  const { archive, isBusy } = useSegmentActions();
  const { updateSegments } = usePermissions();
  const canArchive = updateSegments && segment.archivedAt === null;
  return (
    <>
      <Dialog.Header>{say('segments.delete.refusedTitle', { name: segment.name })}</Dialog.Header>
      <Dialog.Body>
        <Flex direction="column" alignItems="stretch" gap={4} width="100%">
          <Dialog.Description>{reasons.map((reason) => say(reason)).join(' ')}</Dialog.Description>
          <div style={{ maxHeight: '30rem', overflowY: 'auto' }}>{children}</div>
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            {say('shared.close')}
          </Button>
        </Dialog.Cancel>
        {canArchive ? (
          <Button
            variant="secondary"
            fullWidth
            loading={isBusy}
            onClick={() => void archive(segment).then(onClose)}
          >
            {say('segments.action.archive')}
          </Button>
        ) : null}
      </Dialog.Footer>
    </>
  );
}
