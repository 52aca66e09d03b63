import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { SaveConflict } from '../../../../core/contracts/journal';
import type { Choice } from '../../strapi/name-base';
import { useConflictWords } from './useConflictWords';

interface ConflictSectionProps {
  /** Of the entry that is saved. */
  uid: string;
  conflict: SaveConflict;
  choice: Choice | '';
  onChoose(choice: Choice): void;
}

/** One thing that two editors changed, and the two versions of it. */
export function ConflictSection({ uid, conflict, choice, onChoose }: ConflictSectionProps) {
  const { title, place, who, versions, note } = useConflictWords(uid, conflict);
  const noteId = useId();
  return (
    <Box tag="section" aria-label={title}>
      <Typography variant="delta" tag="h3">
        {title}
      </Typography>
      {place !== null && (
        <Typography textColor="neutral600" tag="p">
          {place}
        </Typography>
      )}
      <Typography textColor="neutral600" tag="p">
        {who}
      </Typography>
      {note !== null && (
        <Typography tag="p" id={noteId}>
          {note}
        </Typography>
      )}
      <Radio.Group
        value={choice}
        aria-label={title}
        aria-describedby={note === null ? undefined : noteId}
        onValueChange={(value: string) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
      >
        <Flex gap={4} alignItems="flex-start" wrap="wrap" paddingTop={2}>
          {versions.map(({ choice: value, name, lines }) => (
            <Box key={value} flex="1 1 20rem" minWidth={0}>
              <Radio.Item value={value}>{name}</Radio.Item>
              {lines.map(({ label, said }, index) => (
                <Box key={index} paddingTop={2}>
                  {label !== null && (
                    <Typography variant="sigma" tag="p">
                      {label}
                    </Typography>
                  )}
                  <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {said}
                  </Typography>
                </Box>
              ))}
            </Box>
          ))}
        </Flex>
      </Radio.Group>
    </Box>
  );
}
