import { EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { GridFour, Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';

/** Stands where there are no segments at all, and leads to the first one. */
export function NoSegments() {
  const say = useText();
  const { createSegments } = usePermissions();
  if (!createSegments) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say('segments.list.empty.reader')}
      />
    );
  }
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={say('segments.list.empty.title')}
      action={
        <Flex gap={2} wrap="wrap" justifyContent="center">
          <LinkButton tag={Link} to={PATHS.templates} startIcon={<GridFour />}>
            {say('segments.list.empty.template')}
          </LinkButton>
          <LinkButton tag={Link} to={PATHS.create} variant="secondary" startIcon={<Plus />}>
            {say('segments.list.empty.scratch')}
          </LinkButton>
        </Flex>
      }
    />
  );
}
