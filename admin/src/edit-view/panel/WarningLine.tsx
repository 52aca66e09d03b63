import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import type { VariantWarning } from './variant-warnings';

/** A warning about a variant, in words. */
export function WarningLine({ warning }: { warning: VariantWarning }) {
  const text = useText('entry');
  const { nameOf } = useSegments();
  const segments = 'segments' in warning ? warning.segments.map(nameOf).join(', ') : '';
  return (
    <Flex gap={1} alignItems="flex-start">
      <WarningCircle aria-hidden fill="warning600" width="1.2rem" height="1.6rem" />
      <Typography variant="pi" textColor="warning700">
        {text(`warning.${warning.kind}`, { segments })}
      </Typography>
    </Flex>
  );
}
