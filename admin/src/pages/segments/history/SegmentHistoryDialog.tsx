import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SegmentChange } from '../../../../../core/contracts/segment/history';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { LoadFailed } from '../../../components/LoadFailed';
import { useRestoreSegment, useSegmentChanges } from '../../../services/segments/useSegmentHistory';
import { usePermissions } from '../../../services/usePermissions';
import { useReportError } from '../../../services/useReportError';
import { useText } from '../../../translations/useText';
import { SegmentChangeItem } from './SegmentChangeItem';
import { useReturnFocus } from '../../../components/useReturnFocus';

interface SegmentHistoryDialogProps {
  segment: SegmentRecord;
  attributes: readonly Attribute[];
  onClose: () => void;
}

/** Who changed the segment when, and the way back. */
export function SegmentHistoryDialog({ segment, attributes, onClose }: SegmentHistoryDialogProps) {
  const say = useText();
  const focus = useReturnFocus();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const { updateSegments } = usePermissions();
  const { documentId } = segment;
  const query = useSegmentChanges(documentId);
  const { restoreChange } = useRestoreSegment();
  const isModified = useForm('SegmentHistoryDialog', ({ modified }) => modified);
  const [asked, setAsked] = useState<SegmentChange | null>(null);
  const changes = query.data?.pages.flatMap(({ data }) => data) ?? [];

  const restore = async ({ id }: SegmentChange): Promise<void> => {
    setAsked(null);
    try {
      await restoreChange.mutateAsync({ documentId, changeId: id });
      toggleNotification({ type: 'success', message: say('segments.history.restored') });
    } catch (error) {
      reportError(error);
    }
  };
  // The newest change that left something is what the segment is.
  const canRestore = ({ after }: SegmentChange, index: number): boolean =>
    updateSegments && after !== null && index > 0;

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={say('shared.close')}>
          <Modal.Title>{say('segments.history.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {query.isPending ? <Loader>{say('shared.loading')}</Loader> : null}
            {query.isError && query.data === undefined ? (
              <LoadFailed onRetry={() => void query.refetch()} />
            ) : null}
            {query.data !== undefined && changes.length === 0 ? (
              <Typography>{say('segments.history.empty')}</Typography>
            ) : null}
            {changes.length > 0 ? (
              <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
                {changes.map((change, index) => (
                  <SegmentChangeItem
                    key={change.id}
                    change={change}
                    attributes={attributes}
                    onRestore={canRestore(change, index) ? () => setAsked(change) : undefined}
                  />
                ))}
              </Flex>
            ) : null}
            {query.hasNextPage ? (
              <Button
                variant="tertiary"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {say('segments.history.more')}
              </Button>
            ) : null}
          </Flex>
        </Modal.Body>
      </Modal.Content>
      {asked === null ? null : (
        <ConfirmDialog
          title={say('segments.history.restore')}
          question={say(
            isModified ? 'segments.history.questionUnsaved' : 'segments.history.question',
          )}
          confirm={say('segments.history.confirm')}
          isDanger={isModified}
          onClose={() => setAsked(null)}
          onConfirm={() => void restore(asked)}
        />
      )}
    </Modal.Root>
  );
}
