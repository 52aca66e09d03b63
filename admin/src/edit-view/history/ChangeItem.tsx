import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JournalChange } from '../../../../core/contracts/journal/types';
import { useText } from '../../translations/useText';
import { VariantChangeItem, type RestoreRequest } from './VariantChangeItem';

interface ChangeItemProps {
  uid: string;
  change: JournalChange;
  onRestore?: ((request: RestoreRequest) => void) | undefined;
}

/** One change: when, by whom, and what became of which variants. */
export function ChangeItem({ uid, change, onRestore }: ChangeItemProps) {
  const text = useText('entry');
  const { formatDate } = useIntl();
  const { at, action, by, variants, isFirstKnown } = change;
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box>
          <Typography tag="h3" variant="delta">
            <time dateTime={at}>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text(`history.by.${by.kind}`, { name: by.name })}
            {' · '}
            {text(`history.action.${action}`)}
            {isFirstKnown && ` · ${text('history.first')}`}
          </Typography>
        </Box>
        {variants.length === 0 && (
          <Typography variant="pi">{text('history.visibilityOnly')}</Typography>
        )}
        {variants.map((variant) => (
          <VariantChangeItem key={variant.key} uid={uid} change={variant} onRestore={onRestore} />
        ))}
      </Flex>
    </Box>
  );
}
