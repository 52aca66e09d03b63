import {
  Button,
  Field,
  Flex,
  Modal,
  MultiSelect,
  MultiSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useState } from 'react';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import type { VariantInput } from './useOwnerVariants';

const MAX_LABEL_LENGTH = 255;

interface VariantDialogProps {
  title: string;
  segments: readonly string[];
  label: string;
  onClose(): void;
  onSave(input: VariantInput): void;
}

/** Asks for which segments a variant is, and what editors call it. */
export function VariantDialog({ title, onClose, onSave, ...initial }: VariantDialogProps) {
  const text = useText('entry');
  const focus = useReturnFocus();
  const { all, nameOf } = useSegments();
  const [segments, setSegments] = useState<string[]>([...initial.segments]);
  const [label, setLabel] = useState(initial.label);
  // What the variant names already stays to be seen, and to be taken off.
  const others = initial.segments.filter((key) => !all.some((segment) => segment.key === key));
  const options = [...all, ...others.map((key) => ({ key, name: nameOf(key) }))];
  const save = () => {
    onSave({ segments, label: label.trim() });
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="variant-segments" hint={text('dialog.segments.hint')}>
              <Field.Label>{text('dialog.segments')}</Field.Label>
              <MultiSelect withTags value={segments} onChange={setSegments}>
                {options.map(({ key, name }) => (
                  <MultiSelectOption key={key} value={key}>
                    {name}
                  </MultiSelectOption>
                ))}
              </MultiSelect>
              <Field.Hint />
            </Field.Root>
            <Field.Root name="variant-label" hint={text('dialog.label.hint')}>
              <Field.Label>{text('dialog.label')}</Field.Label>
              <TextInput
                value={label}
                maxLength={MAX_LABEL_LENGTH}
                onChange={(event) => setLabel(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('dialog.cancel')}
          </Button>
          <Button onClick={save}>{text('dialog.save')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
