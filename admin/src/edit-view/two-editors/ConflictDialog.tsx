import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useReturnFocus } from '../../components/useReturnFocus';
import type { Choice } from '../../strapi/name-base';
import { useText } from '../../translations/useText';
import { ConflictSection } from './ConflictSection';
import { useConflictedSave, type WaitingSave } from './useConflictedSave';

/** Shows what two editors both changed, and asks which of the two shall be, while a save waits for it. */
export function ConflictDialog() {
  const waiting = useConflictedSave();
  return waiting === null ? null : <Choosing {...waiting} />;
}

function Choosing({ save, answer }: WaitingSave) {
  const text = useText('entry');
  const focus = useReturnFocus();
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const isDone = save.conflicts.every(({ key }) => chosen[key] !== undefined);
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && answer(null)}>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{text('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography>{text('conflict.explained')}</Typography>
            {save.conflicts.map((conflict) => (
              <ConflictSection
                key={conflict.key}
                uid={save.uid}
                conflict={conflict}
                choice={chosen[conflict.key] ?? ''}
                onChoose={(choice) => setChosen({ ...chosen, [conflict.key]: choice })}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => answer(null)}>
            {text('dialog.cancel')}
          </Button>
          <Button disabled={!isDone} onClick={() => answer(chosen)}>
            {text('conflict.use')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
