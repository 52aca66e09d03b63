import { Button, Flex, LinkButton } from '@strapi/design-system';
import { GridFour, Plus } from '@strapi/icons';
import { Layouts, Page, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { LoadFailed } from '../../../components/LoadFailed';
import { useSegmentList } from '../../../services/segments/useSegmentList';
import { useCatalogue } from '../../../services/useCatalogue';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import { DeletedSegmentsButton } from './DeletedSegmentsButton';
import { FilterSelect } from './FilterSelect';
import { isFiltered, readListQuery, type ListQuery } from './list-query';
import { NoSegments } from './NoSegments';
import { SegmentsTable } from './SegmentsTable';

/** All segments: who they are for, whether they are on, and where they are used. */
export function SegmentsListPage() {
  const say = useText();
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  const list = useSegmentList(readListQuery(query));
  const { catalogue, isError, refetch } = useCatalogue();

  const retry = (): void => {
    void list.refetch();
    refetch();
  };
  const content = (): JSX.Element => {
    if (list.isError || isError) {
      return <LoadFailed onRetry={retry} />;
    }
    if (list.data === undefined || catalogue === null) {
      return <Page.Loading>{say('shared.loading')}</Page.Loading>;
    }
    const { data, meta } = list.data;
    if (data.length > 0) {
      return (
        <SegmentsTable
          segments={data}
          pagination={meta.pagination}
          attributes={catalogue.attributes}
        />
      );
    }
    if (!isFiltered(query)) {
      return <NoSegments />;
    }
    return (
      <Flex
        direction="column"
        gap={4}
        padding={8}
        background="neutral0"
        hasRadius
        shadow="tableShadow"
      >
        <span>{say('segments.list.noMatch')}</span>
        <Button
          variant="tertiary"
          onClick={() => setQuery({ _q: undefined, show: undefined, page: undefined })}
        >
          {say('segments.list.resetFilters')}
        </Button>
      </Flex>
    );
  };

  return (
    <Page.Main>
      <Page.Title>{say('segments.title')}</Page.Title>
      <Layouts.Header
        title={say('segments.title')}
        subtitle={say('segments.subtitle')}
        primaryAction={<HeaderActions />}
      />
      <Layouts.Action
        startActions={
          <>
            <SearchInput
              label={say('segments.list.search')}
              placeholder={say('segments.list.searchPlaceholder')}
            />
            <FilterSelect />
          </>
        }
        endActions={<DeletedSegmentsButton />}
      />
      <Layouts.Content>{content()}</Layouts.Content>
    </Page.Main>
  );
}

function HeaderActions() {
  const say = useText();
  const { createSegments } = usePermissions();
  if (!createSegments) {
    return null;
  }
  return (
    <Flex gap={2}>
      <LinkButton tag={Link} to={PATHS.templates} variant="secondary" startIcon={<GridFour />}>
        {say('segments.list.templates')}
      </LinkButton>
      <LinkButton tag={Link} to={PATHS.create} startIcon={<Plus />}>
        {say('segments.list.create')}
      </LinkButton>
    </Flex>
  );
}
