import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { SegmentChange } from '../../../../../core/contracts/segment/history';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { ComparedText } from '../../../components/ComparedText';
import { RelativeTime } from '../../../components/RelativeTime';
import { useText } from '../../../translations/useText';
import { useStateWords, type SaidPart } from './useStateWords';

interface SegmentChangeItemProps {
  change: SegmentChange;
  attributes: readonly Attribute[];
  /** Missing where there is nothing to restore, or nobody who may. */
  onRestore?: (() => void) | undefined;
}

/** One change of a segment: when, by whom, and what it said before and after. */
export function SegmentChangeItem({ change, attributes, onRestore }: SegmentChangeItemProps) {
  const say = useText();
  const headingId = useId();
  const formatState = useStateWords(attributes);
  const { at, action, by, before, after } = change;
  const was = before === null ? null : formatState(before);
  const is = after === null ? null : formatState(after);
  const parts = listChangedParts(was, is);
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
          <Box>
            <Typography id={headingId} tag="h3" variant="delta">
              <RelativeTime at={at} />
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say(`segments.history.by.${by.kind}`, { name: by.name })}
              {' · '}
              {say(`segments.history.action.${action}`)}
            </Typography>
          </Box>
          {onRestore === undefined ? null : (
            <Button size="S" variant="tertiary" aria-describedby={headingId} onClick={onRestore}>
              {say('segments.history.restore')}
            </Button>
          )}
        </Flex>
        {parts.length === 0 ? (
          <Typography variant="pi">{say('segments.history.sameWords')}</Typography>
        ) : null}
        {parts.map(({ label, before: old, after: now }) => (
          <Flex key={label} direction="column" alignItems="stretch" gap={1}>
            <Typography variant="pi" fontWeight="bold">
              {say(label)}
            </Typography>
            <Grid.Root gap={4}>
              {old === undefined ? null : (
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <ComparedText title={say('segments.history.before')} content={old} />
                </Grid.Item>
              )}
              {now === undefined ? null : (
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <ComparedText title={say('segments.history.after')} content={now} />
                </Grid.Item>
              )}
            </Grid.Root>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}

interface ChangedPart extends Pick<SaidPart, 'label'> {
  /** Missing where the segment was not there, or nothing is known of it. */
  before: string | undefined;
  after: string | undefined;
}

/** Parts that read differently; of a segment that came or went, those that say something. */
function listChangedParts(
  was: readonly SaidPart[] | null,
  is: readonly SaidPart[] | null,
): ChangedPart[] {
  return (is ?? was ?? [])
    .map(({ label }, index) => ({
      label,
      before: was?.[index]?.text,
      after: is?.[index]?.text,
    }))
    .filter(({ before, after }) => before !== after && (before ?? '') + (after ?? '') !== '');
}
