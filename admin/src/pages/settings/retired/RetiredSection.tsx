import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { LoadFailed } from '../../../components/LoadFailed';
import { useText } from '../../../translations/useText';
import { RetiredTable } from './RetiredTable';
import { useRetired } from './useRetired';

/** What variants have for fields that have no place for it now, and how it comes back. */
export function RetiredSection() {
  const say = useText();
  const { data, isError, refetch } = useRetired();
  const title = useRef<HTMLHeadingElement>(null);
  const content = (): JSX.Element => {
    if (isError) {
      return <LoadFailed onRetry={() => void refetch()} />;
    }
    if (data === undefined) {
      return <Loader small>{say('shared.loading')}</Loader>;
    }
    if (data.length === 0) {
      return <Typography tag="p">{say('settings.retired.empty')}</Typography>;
    }
    // The button that had the focus goes with its row.
    return <RetiredTable fields={data} onGone={() => title.current?.focus()} />;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Typography ref={title} tabIndex={-1} variant="delta" tag="h2">
          {say('settings.retired.title')}
        </Typography>
        <Typography textColor="neutral600" tag="p" paddingTop={1}>
          {say('settings.retired.intro')}
        </Typography>
      </Box>
      {content()}
    </Flex>
  );
}
