import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { RetiredField } from '../../../../../core/contracts/retired/types';
import { useReturnFocus } from '../../../components/useReturnFocus';
import { useText } from '../../../translations/useText';

interface MoveDialogProps {
  retired: RetiredField;
  isMoving: boolean;
  onClose(): void;
  onMove(to: string): void;
}

/** Asks which field is to have what is retired, and says what that means. */
export function MoveDialog({ retired, isMoving, onClose, onMove }: MoveDialogProps) {
  const say = useText();
  const focus = useReturnFocus();
  const { displayName: name, field, type, places, variants, entries } = retired;
  const [to, setTo] = useState(places.length === 1 ? (places[0]?.field ?? '') : '');
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={say('shared.close')}>
          <Modal.Title>{say('settings.retired.move')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">
              {say('settings.retired.move.question', { variants, entries, name, field, type })}
            </Typography>
            <Field.Root name="to" hint={say('settings.retired.move.hint')} required>
              <Field.Label>{say('settings.retired.move.to', { name })}</Field.Label>
              <SingleSelect
                value={to}
                placeholder={say('settings.retired.move.choose')}
                onChange={(value) => setTo(String(value))}
              >
                {places.map((place) => (
                  <SingleSelectOption key={place.field} value={place.field}>
                    {`${place.field} (${place.type})`}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('shared.cancel')}</Button>
          </Modal.Close>
          <Button disabled={to === ''} loading={isMoving} onClick={() => onMove(to)}>
            {say('settings.retired.move.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
