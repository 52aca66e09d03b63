import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { DeletedSegment } from '../../../../../core/contracts/segment/history';
import { LoadFailed } from '../../../components/LoadFailed';
import { RelativeTime } from '../../../components/RelativeTime';
import {
  useDeletedSegments,
  useRestoreSegment,
} from '../../../services/segments/useSegmentHistory';
import { useRuleWords } from '../../../services/segments/useRuleWords';
import { useCatalogue } from '../../../services/useCatalogue';
import { usePermissions } from '../../../services/usePermissions';
import { useReportError } from '../../../services/useReportError';
import { useText } from '../../../translations/useText';
import { useReturnFocus } from '../../../components/useReturnFocus';

/** Segments that were deleted, and the way back. */
export function DeletedSegmentsDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const focus = useReturnFocus();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const { data, isError, refetch } = useDeletedSegments();
  const { restoreDeleted } = useRestoreSegment();

  const restore = async ({ segment }: DeletedSegment): Promise<void> => {
    try {
      const { name } = await restoreDeleted.mutateAsync(segment.key);
      toggleNotification({ type: 'success', message: say('segments.deleted.restored', { name }) });
    } catch (error) {
      reportError(error);
    }
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={say('shared.close')}>
          <Modal.Title>{say('segments.deleted.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {isError ? <LoadFailed onRetry={() => void refetch()} /> : null}
          {data === undefined && !isError ? <Loader>{say('shared.loading')}</Loader> : null}
          {data?.length === 0 ? <Typography>{say('segments.deleted.empty')}</Typography> : null}
          {data !== undefined && data.length > 0 ? (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
              {data.map((deleted) => (
                <DeletedItem
                  key={deleted.segment.key}
                  deleted={deleted}
                  isBusy={restoreDeleted.isPending}
                  onRestore={() => void restore(deleted)}
                />
              ))}
            </Flex>
          ) : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface DeletedItemProps {
  deleted: DeletedSegment;
  isBusy: boolean;
  onRestore: () => void;
}

function DeletedItem({ deleted: { at, by, segment }, isBusy, onRestore }: DeletedItemProps) {
  const say = useText();
  const { catalogue } = useCatalogue();
  const formatRule = useRuleWords(catalogue?.attributes ?? [], [segment.rule]);
  const { createSegments } = usePermissions();
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography tag="h3" variant="delta">
            {segment.name}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {say('segments.edit.key', { key: segment.key })}
          </Typography>
          <Typography tag="p" textColor="neutral800">
            {formatRule(segment.rule)}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {say(`segments.history.by.${by.kind}`, { name: by.name })}
            {' · '}
            {say('segments.history.action.delete')} <RelativeTime at={at} />
          </Typography>
        </Flex>
        {createSegments ? (
          <Button
            size="S"
            variant="secondary"
            disabled={isBusy}
            aria-label={say('segments.deleted.restoreOf', { name: segment.name })}
            onClick={onRestore}
          >
            {say('segments.deleted.restore')}
          </Button>
        ) : null}
      </Flex>
    </Box>
  );
}
