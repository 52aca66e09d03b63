import { Button, Flex, Typography } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { useText } from '../../../translations/useText';
import { SegmentHistoryDialog } from '../history/SegmentHistoryDialog';

interface HistorySectionProps {
  segment: SegmentRecord;
  attributes: readonly Attribute[];
}

/** The history of the segment on demand. */
export function HistorySection({ segment, attributes }: HistorySectionProps) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="delta" tag="h2">
        {say('segments.history.section')}
      </Typography>
      <Button size="S" variant="tertiary" startIcon={<Clock />} onClick={() => setOpen(true)}>
        {say('segments.history.open')}
      </Button>
      {isOpen ? (
        <SegmentHistoryDialog
          segment={segment}
          attributes={attributes}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Flex>
  );
}
