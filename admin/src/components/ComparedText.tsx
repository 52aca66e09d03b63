import { Box, Typography } from '@strapi/design-system';

/** One of two texts that an editor compares. */
export function ComparedText({ title, content }: { title: string; content: string }) {
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600" tag="p">
        {title}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {content === '' ? '—' : content}
      </Typography>
    </Box>
  );
}
