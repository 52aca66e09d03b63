import { Box, Flex, Typography } from '@strapi/design-system';
import type { Audience } from '../../../../core/contracts/preview/types';
import { useText } from '../../translations/useText';

interface AudienceNotesProps {
  audience: Audience;
  /** What was chosen is a visitor: its segments are worth telling. */
  isVisitor: boolean;
  isCrawler: boolean;
  nameOf: (key: string) => string;
}

/** What is to be known of the audience: a visitor's segments, and segments that are asleep. */
export function AudienceNotes({ audience, isVisitor, isCrawler, nameOf }: AudienceNotesProps) {
  const text = useText('preview');
  const { segments, dormant, suppressed } = audience;
  const notes = dormant.map(({ key, because }) =>
    text(`dormant.${because}`, { name: nameOf(key) }),
  );
  if (isCrawler) {
    notes.push(text('audience.crawler'));
  } else if (suppressed === 'opt-out') {
    notes.push(text('audience.optOut'));
  } else if (isVisitor) {
    const names = segments.map(nameOf).join(', ');
    notes.push(segments.length === 0 ? text('audience.inNone') : text('audience.in', { names }));
  }
  return <Notes notes={notes} />;
}

/** Remarks in a quiet box; nothing where there are none. */
export function Notes({ notes, isWarning = false }: { notes: string[]; isWarning?: boolean }) {
  if (notes.length === 0) {
    return null;
  }
  return (
    <Box hasRadius padding={3} background={isWarning ? 'warning100' : 'neutral100'} role="status">
      <Flex direction="column" alignItems="stretch" gap={1}>
        {notes.map((note) => (
          <Typography key={note} tag="p" variant="pi" textColor="neutral800">
            {note}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
}
