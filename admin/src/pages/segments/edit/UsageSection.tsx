import { Flex, Loader, Typography } from '@strapi/design-system';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { AskingSegments } from '../AskingSegments';
import { LoadFailed } from '../../../components/LoadFailed';
import { UsageList } from '../../../components/usage/UsageList';
import { useSegmentUsage } from '../../../services/segments/useSegmentUsage';
import { useText } from '../../../translations/useText';

/** The entries that have variants for the segment, and the segments that ask about it. */
export function UsageSection({ segment }: { segment: SegmentRecord }) {
  const say = useText();
  const { data, isError, refetch } = useSegmentUsage(segment.documentId);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="delta" tag="h2">
        {say('segments.usage.title')}
      </Typography>
      {isError ? <LoadFailed onRetry={() => void refetch()} /> : null}
      {data === undefined && !isError ? <Loader small>{say('shared.loading')}</Loader> : null}
      {data?.entries.length === 0 ? (
        <Typography textColor="neutral600" tag="p">
          {say('segments.usage.none')} {say('segments.usage.hint')}
        </Typography>
      ) : null}
      {data !== undefined && data.entries.length > 0 ? <UsageList entries={data.entries} /> : null}
      {data !== undefined && data.segments.length > 0 ? (
        <AskingSegments segments={data.segments} />
      ) : null}
    </Flex>
  );
}
