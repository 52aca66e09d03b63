import { Box, Typography } from '@strapi/design-system';

/** Why a list of blocks cannot be changed for a segment. */
export function FixedReason({ text }: { text: string }) {
  return (
    <Box paddingBottom={2}>
      <Typography variant="pi" textColor="neutral600">
        {text}
      </Typography>
    </Box>
  );
}
