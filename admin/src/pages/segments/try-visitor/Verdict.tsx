import { Box, Flex, Typography } from '@strapi/design-system';
import type { TruthName } from '../../../../../core/rules';
import type { SegmentStatus } from '../../../../../core/segments';
import { useText } from '../../../translations/useText';
import { TruthMark } from './TruthMark';

interface VerdictProps {
  /** What the rule alone says. */
  result: TruthName;
  status: SegmentStatus;
  isCrawler: boolean;
  isOptedOut: boolean;
}

const VERDICTS = {
  true: { text: 'segments.try.belongs', background: 'success100' },
  false: { text: 'segments.try.doesNotBelong', background: 'danger100' },
  unknown: { text: 'segments.try.unknown', background: 'warning100' },
} as const;

/** What comes out for the visitor, and what stands in the way besides the rule. */
export function Verdict({ result, status, isCrawler, isOptedOut }: VerdictProps) {
  const say = useText();
  const { text, background } = VERDICTS[result];
  const notes = [
    ...(isCrawler ? [say('segments.try.crawler')] : []),
    ...(isOptedOut ? [say('segments.try.optOut')] : []),
    ...(status === 'live' ? [] : [say(`segments.try.status.${status}`)]),
  ];
  return (
    <Box background={background} padding={4} hasRadius role="status">
      <Flex gap={2} alignItems="center">
        <TruthMark result={result} isDecorative />
        <Typography variant="omega" fontWeight="bold" textColor="neutral800">
          {say(text)}
        </Typography>
      </Flex>
      {notes.map((note) => (
        <Typography key={note} variant="pi" tag="p" textColor="neutral800" paddingTop={2}>
          {note}
        </Typography>
      ))}
    </Box>
  );
}
