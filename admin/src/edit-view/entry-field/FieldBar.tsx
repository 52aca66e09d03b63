import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface FieldBarProps {
  label?: string;
  children: ReactNode;
}

/** A line above a field whose label has no room for what can be done with it. */
export function FieldBar({ label, children }: FieldBarProps) {
  return (
    <Flex justifyContent={label === undefined ? 'flex-end' : 'space-between'} gap={2}>
      {label !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          {label}
        </Typography>
      )}
      <Box paddingBottom={1}>{children}</Box>
    </Flex>
  );
}
