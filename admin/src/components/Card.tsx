import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A sheet for one matter of a page. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      {children}
    </Box>
  );
}
