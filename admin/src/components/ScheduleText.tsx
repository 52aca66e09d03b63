import { Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SegmentRecord } from '../../../core/contracts/segment/types';
import { useText } from '../translations/useText';
import { getDisplayStatus, getScheduleKind } from './schedule';

/** When a segment's time is, with a badge where it has not come or is over. */
export function ScheduleText({ segment }: { segment: SegmentRecord }) {
  const say = useText();
  const { formatDate } = useIntl();
  const format = (date: string | null): string =>
    date === null ? '' : formatDate(date, { dateStyle: 'medium' });
  const status = getDisplayStatus(segment, new Date());
  const times = { start: format(segment.startsAt), end: format(segment.endsAt) };
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography textColor="neutral800">
        {say(`segments.list.schedule.${getScheduleKind(segment)}`, times)}
      </Typography>
      {status === 'not-started' || status === 'ended' ? (
        <Status size="S" variant={status === 'ended' ? 'danger' : 'secondary'}>
          <Typography variant="pi" fontWeight="bold">
            {say(`shared.status.${status}`)}
          </Typography>
        </Status>
      ) : null}
    </Flex>
  );
}
