import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { AskingSegment } from '../../../../core/contracts/segment/types';
import { PATHS } from './paths';
import { useText } from '../../translations/useText';

/** The segments whose rules ask about one, each with a way to it. */
export function AskingSegments({ segments }: { segments: readonly AskingSegment[] }) {
  const say = useText();
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="h3" textColor="neutral800">
        {say('segments.usage.segments')}
      </Typography>
      <Box tag="ul" paddingTop={2} style={{ listStyle: 'none' }}>
        {segments.map(({ documentId, name }) => (
          <li key={documentId}>
            <Link tag={RouterLink} to={PATHS.segment(documentId)}>
              {name}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}
