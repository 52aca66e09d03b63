import { Box, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import { useEditViewState } from '../segments/useEditViewState';
import { OwnerVariants } from './OwnerVariants';
import { useOwnerNames } from './useOwnerNames';
import { useOwners } from './useOwners';

/** The variants of an entry and of its blocks. */
export function VariantsPanel({ model }: { model: string }) {
  const text = useText('entry');
  const owners = useOwners(model);
  const names = useOwnerNames(model, owners.owners);
  const { isFailed, isLoading, mayRead, retry } = useSegments();
  const { state } = useEditViewState(model);
  const hasNone = owners.owners.every(({ variants }) => variants.length === 0);
  // Keys would say little, and turn into names a moment later.
  const isUnnamed = isLoading && !hasNone;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {state.isFallback === true && (
        <Typography variant="pi" textColor="warning700">
          {text('panel.fallback')}
        </Typography>
      )}
      {!mayRead && (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.mayNotRead')}
        </Typography>
      )}
      {isFailed && (
        <Flex role="alert" direction="column" alignItems="flex-start" gap={1}>
          <Typography variant="pi" textColor="danger700">
            {text('panel.failed')}
          </Typography>
          <TextButton onClick={retry}>{text('panel.retry')}</TextButton>
        </Flex>
      )}
      {hasNone && (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.empty')}
        </Typography>
      )}
      {isUnnamed && <Loader small>{text('panel.loading')}</Loader>}
      {/* Hidden, not left out: what appears later asks for the segments once more. */}
      <Box hidden={isUnnamed}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {owners.owners
            .filter(({ path }) => path !== '' || owners.entryVaries)
            .map((owner) => (
              <OwnerVariants
                key={owner.path}
                owner={owner}
                owners={owners}
                name={names.get(owner.path) ?? ''}
                model={model}
              />
            ))}
        </Flex>
      </Box>
    </Flex>
  );
}
