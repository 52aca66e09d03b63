import { Button, EmptyStateLayout } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../translations/useText';

/** Stands where something could not be loaded, with a way to try again. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const say = useText();
  return (
    <EmptyStateLayout
      icon={<WarningCircle width="4rem" height="4rem" aria-hidden />}
      content={say('shared.loadFailed')}
      action={
        <Button variant="secondary" onClick={onRetry}>
          {say('shared.retry')}
        </Button>
      }
    />
  );
}
