import { Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { SegmentUsageEntry } from '../../../../core/contracts/segment/types';
import { useText } from '../../translations/useText';
import { buildEntryUrl } from './entry-url';

/** Versions of entries with their locale and whether they are published; each leads to its entry. */
export function UsageList({ entries }: { entries: readonly SegmentUsageEntry[] }) {
  return (
    <Box tag="ul" width="100%" style={{ listStyle: 'none', padding: 0 }}>
      {entries.map((entry) => (
        <Box
          tag="li"
          key={`${entry.uid} ${entry.documentId} ${entry.locale ?? ''} ${entry.status}`}
          paddingTop={2}
          paddingBottom={2}
          borderColor="neutral150"
          borderStyle="solid"
          borderWidth="0 0 1px 0"
        >
          <UsageEntry entry={entry} />
        </Box>
      ))}
    </Box>
  );
}

function UsageEntry({ entry }: { entry: SegmentUsageEntry }) {
  const say = useText();
  const { contentTypeName, locale } = entry;
  const title = entry.title ?? say('segments.usage.hidden');
  const status = say(entry.status === 'published' ? 'shared.published' : 'shared.draft');
  const label = say('segments.usage.open', {
    title,
    type: contentTypeName,
    locale: locale ?? 'none',
    status,
  });
  return (
    <Flex justifyContent="space-between" gap={2} alignItems="center" wrap="wrap">
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Link tag={RouterLink} to={buildEntryUrl(entry)} aria-label={label}>
          {title}
        </Link>
        <Typography variant="pi" textColor="neutral600">
          {contentTypeName}
        </Typography>
      </Flex>
      <Flex gap={2} alignItems="center">
        {locale === null ? null : (
          <Typography variant="pi" fontWeight="semiBold" textColor="neutral700">
            {locale}
          </Typography>
        )}
        <Status size="S" variant={entry.status === 'published' ? 'success' : 'secondary'}>
          <Typography variant="pi" fontWeight="bold">
            {status}
          </Typography>
        </Status>
      </Flex>
    </Flex>
  );
}
