import { Box, Typography } from '@strapi/design-system';

interface SectionHeadingProps {
  title: string;
  /** What the section is for. */
  intro: string;
}

/** Begins a section of the settings page. */
export function SectionHeading({ title, intro }: SectionHeadingProps) {
  return (
    <Box>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Typography textColor="neutral600" tag="p" paddingTop={1}>
        {intro}
      </Typography>
    </Box>
  );
}
