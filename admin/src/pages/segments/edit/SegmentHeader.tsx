import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { BackButton, Layouts, useForm } from '@strapi/strapi/admin';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { getDisplayStatus, type DisplayStatus } from '../../../components/schedule';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import { SegmentHeaderMenu } from './SegmentHeaderMenu';

interface SegmentHeaderProps {
  segment: SegmentRecord | null;
  title: string;
  isReadOnly: boolean;
}

const VARIANTS: Record<DisplayStatus, 'success' | 'neutral' | 'secondary' | 'danger'> = {
  live: 'success',
  inactive: 'neutral',
  'not-started': 'secondary',
  ended: 'danger',
  archived: 'neutral',
};

/** The name of the page, and what can be done with the whole segment. */
export function SegmentHeader({ segment, title, isReadOnly }: SegmentHeaderProps) {
  const say = useText();
  const isModified = useForm('SegmentHeader', ({ modified }) => modified);
  const isSubmitting = useForm('SegmentHeader', (form) => form.isSubmitting);
  return (
    <Layouts.Header
      title={title}
      subtitle={segment === null ? undefined : say('segments.edit.key', { key: segment.key })}
      navigationAction={<BackButton fallback={PATHS.list} />}
      secondaryAction={segment === null ? undefined : <StatusBadge segment={segment} />}
      primaryAction={
        <Flex gap={2}>
          {segment === null ? null : (
            <SegmentHeaderMenu segment={segment} isModified={isModified} />
          )}
          {isReadOnly ? null : (
            <Button
              type="submit"
              startIcon={<Check />}
              loading={isSubmitting}
              disabled={segment !== null && !isModified}
            >
              {say('shared.save')}
            </Button>
          )}
        </Flex>
      }
    />
  );
}

function StatusBadge({ segment }: { segment: SegmentRecord }) {
  const say = useText();
  const status = getDisplayStatus(segment, new Date());
  return (
    <Status variant={VARIANTS[status]} size="S">
      <Typography variant="omega" fontWeight="bold">
        {say(`shared.status.${status}`)}
      </Typography>
    </Status>
  );
}
