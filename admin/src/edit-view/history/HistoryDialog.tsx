import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { LoadFailed } from '../../components/LoadFailed';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useText } from '../../translations/useText';
import { ChangeItem } from './ChangeItem';
import { useChanges, type SavedEntry } from './useHistory';
import { useHistoryActions, type RestoredChange } from './useHistoryActions';

interface HistoryDialogProps {
  entry: SavedEntry;
  onClose(): void;
}

/** Who changed which variant of the entry when, and the way back. */
export function HistoryDialog({ entry, onClose }: HistoryDialogProps) {
  const text = useText('entry');
  const focus = useReturnFocus();
  const { data, isPending, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useChanges(entry);
  const { restore } = useHistoryActions(entry);
  const [asked, setAsked] = useState<(RestoredChange & { name: string }) | null>(null);
  const isModified = useForm('personalization', ({ modified }) => modified);
  const changes = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{text('history.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {isModified && (
              <Typography textColor="warning700">{text('history.unsaved')}</Typography>
            )}
            {isPending && <Loader>{text('history.loading')}</Loader>}
            {isError && data === undefined && <LoadFailed onRetry={() => void refetch()} />}
            {data !== undefined && changes.length === 0 && (
              <Typography>{text('history.empty')}</Typography>
            )}
            {changes.length > 0 && (
              <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
                {changes.map((change) => (
                  <ChangeItem
                    key={change.id}
                    uid={entry.uid}
                    change={change}
                    onRestore={
                      isModified
                        ? undefined
                        : (request) => setAsked({ ...request, changeId: change.id })
                    }
                  />
                ))}
              </Flex>
            )}
            {hasNextPage && (
              <Button
                variant="tertiary"
                loading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {text('history.more')}
              </Button>
            )}
          </Flex>
        </Modal.Body>
      </Modal.Content>
      {asked !== null && (
        <ConfirmDialog
          title={text('history.confirm.title')}
          question={text('history.confirm.question', { name: asked.name })}
          confirm={text('history.confirm')}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            const { name: _name, ...change } = asked;
            setAsked(null);
            void restore(change);
          }}
        />
      )}
    </Modal.Root>
  );
}
