import { Box, Button, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import {
  chooseForNextSave,
  watchConflicts,
  type Choice,
  type ConflictedSave,
  type SaveConflict,
} from '../../strapi/name-base';
import { useSegments } from '../segments/useSegments';
import { useEntryText } from '../useEntryText';
import { META_FIELD_WORDS } from '../variant/meta-field-words';
import { toPlainText } from '../variant/plain-text';

/** Shows what two editors both changed, and asks which of the two shall be; once a save was refused. */
export function ConflictDialog() {
  const text = useEntryText();
  const [save, setSave] = useState<ConflictedSave | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  useEffect(
    () =>
      watchConflicts((refused) => {
        setChosen({});
        setSave(refused);
      }),
    [],
  );
  if (save === null) {
    return null;
  }
  const close = () => setSave(null);
  const isDone = save.conflicts.every(({ key }) => chosen[key] !== undefined);
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography>{text('conflict.explained')}</Typography>
            {save.conflicts.map((conflict) => (
              <ConflictedVariant
                key={conflict.key}
                conflict={conflict}
                choice={chosen[conflict.key] ?? ''}
                onChoose={(choice) => setChosen({ ...chosen, [conflict.key]: choice })}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {text('dialog.cancel')}
          </Button>
          <Button
            disabled={!isDone}
            onClick={() => {
              chooseForNextSave(save, chosen);
              close();
            }}
          >
            {text('conflict.use')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ConflictedVariantProps {
  conflict: SaveConflict;
  choice: Choice | '';
  onChoose(choice: Choice): void;
}

function ConflictedVariant({ conflict, choice, onChoose }: ConflictedVariantProps) {
  const text = useEntryText();
  const { formatDate } = useIntl();
  const { nameOf } = useSegments();
  const { key, label, segments, by, at, fields, mine, theirs } = conflict;
  const name =
    label ?? (Array.isArray(segments) ? segments.map(String).map(nameOf).join(', ') : key);
  const who = by.name === undefined || by.name === '' ? text('conflict.somebody') : by.name;
  const when = formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Box tag="section" aria-label={name}>
      <Typography variant="delta" tag="h3">
        {name}
      </Typography>
      <Typography textColor="neutral600">{text('conflict.who', { who, when })}</Typography>
      <Radio.Group
        value={choice}
        aria-label={name}
        onValueChange={(value: string) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
      >
        <Flex gap={4} alignItems="flex-start" paddingTop={2}>
          <Version
            value="mine"
            title={text('conflict.mine')}
            says={mine === null ? null : pick(fields, 'mine')}
          />
          <Version
            value="theirs"
            title={text('conflict.theirs')}
            says={theirs === null ? null : pick(fields, 'theirs')}
          />
        </Flex>
      </Radio.Group>
    </Box>
  );
}

interface VersionProps {
  value: Choice;
  title: string;
  /** By field; `null` where the variant was deleted. */
  says: [string, unknown][] | null;
}

function Version({ value, title, says }: VersionProps) {
  const text = useEntryText();
  const { nameOf } = useSegments();
  const sayField = (name: string): string => {
    const words = Object.hasOwn(META_FIELD_WORDS, name) ? META_FIELD_WORDS[name] : undefined;
    return words === undefined ? name : text(words);
  };
  const sayValue = (name: string, said: unknown): string => {
    if (name === 'variantSegments' && Array.isArray(said)) {
      return said.map(String).map(nameOf).join(', ');
    }
    return said === null ? text('history.state.default') : toPlainText(said);
  };
  return (
    <Box flex="1">
      <Radio.Item value={value}>{title}</Radio.Item>
      {says === null ? (
        <Typography>{text('conflict.deleted')}</Typography>
      ) : (
        says.map(([field, said]) => (
          <Box key={field} paddingTop={2}>
            <Typography variant="sigma" tag="p">
              {sayField(field)}
            </Typography>
            <Typography tag="p">{sayValue(field, said)}</Typography>
          </Box>
        ))
      )}
    </Box>
  );
}

function pick(fields: SaveConflict['fields'], choice: Choice): [string, unknown][] {
  return Object.entries(fields).map(([field, said]) => [field, said[choice]]);
}
