import { Button, Dialog, Field, Flex, TextInput } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { SAMPLE_VISITOR_BOUNDS } from '../../../../../core/contracts/sample-visitor/bounds';
import { usePermissions } from '../../../services/usePermissions';
import { useReportError } from '../../../services/useReportError';
import { useSampleVisitorMutations } from '../../../services/useSampleVisitors';
import { useText } from '../../../translations/useText';
import { withoutBlanks } from './draft-visitor';
import type { VisitorChoice } from './useVisitorChoice';

/** Saves what is filled in as a sample visitor, and deletes a saved one. */
export function SampleVisitorActions({ choice }: { choice: VisitorChoice }) {
  const allowed = usePermissions();
  const documentId = choice.chosen?.documentId ?? null;
  return (
    <>
      {allowed.createSampleVisitors && choice.isChanged ? <SaveVisitor choice={choice} /> : null}
      {allowed.deleteSampleVisitors && documentId !== null ? (
        <DeleteVisitor documentId={documentId} choice={choice} />
      ) : null}
    </>
  );
}

function SaveVisitor({ choice }: { choice: VisitorChoice }) {
  const say = useText();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const { create } = useSampleVisitorMutations();
  const [name, setName] = useState('');
  const save = async (): Promise<void> => {
    try {
      const visitor = withoutBlanks(choice.visitor);
      const { documentId } = await create.mutateAsync({ name: name.trim(), visitor });
      toggleNotification({ type: 'success', message: say('segments.try.saved') });
      choice.choose(documentId);
    } catch (error) {
      reportError(error);
    }
  };
  return (
    <Flex gap={2} alignItems="flex-end">
      <Field.Root flex="1">
        <Field.Label>{say('segments.try.saveName')}</Field.Label>
        <TextInput
          value={name}
          maxLength={SAMPLE_VISITOR_BOUNDS.name}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
          onKeyDown={(event: React.KeyboardEvent<HTMLInputElement>) => {
            // Enter saves the visitor, and not the segment whose form this stands in.
            if (event.key !== 'Enter') {
              return;
            }
            event.preventDefault();
            if (name.trim() !== '') {
              void save();
            }
          }}
        />
      </Field.Root>
      <Button
        variant="secondary"
        size="L"
        disabled={name.trim() === ''}
        loading={create.isPending}
        onClick={() => void save()}
      >
        {say('shared.save')}
      </Button>
    </Flex>
  );
}

function DeleteVisitor({ documentId, choice }: { documentId: string; choice: VisitorChoice }) {
  const say = useText();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const { remove } = useSampleVisitorMutations();
  const confirm = async (): Promise<void> => {
    try {
      await remove.mutateAsync(documentId);
      toggleNotification({ type: 'success', message: say('segments.try.deleted') });
    } catch (error) {
      reportError(error);
    }
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light">{say('segments.try.delete')}</Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={confirm} title={say('segments.try.delete')}>
        {say('segments.try.deleteQuestion', { name: choice.chosen?.name })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
