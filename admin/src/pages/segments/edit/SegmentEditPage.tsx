import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { isFetchError, Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { generateID } from 'react-querybuilder';
import { Link, useParams } from 'react-router-dom';
import { LoadFailed } from '../../../components/LoadFailed';
import { useSegment } from '../../../services/segments/useSegment';
import { useCatalogue } from '../../../services/useCatalogue';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import { fillForm } from './form-values';
import { SegmentForm } from './SegmentForm';

/** A stored segment, to change it or, with fewer rights, to look at it. */
export function SegmentEditPage() {
  const { id = '' } = useParams();
  const say = useText();
  const { catalogue, isError, refetch } = useCatalogue();
  const segment = useSegment(id);
  const initialValues = useMemo(
    () => (segment.data === undefined ? null : fillForm(segment.data, generateID)),
    [segment.data],
  );

  if (isFetchError(segment.error) && segment.error.status === 404) {
    return <NotFound />;
  }
  if (segment.isError || isError) {
    const retry = (): void => {
      void segment.refetch();
      refetch();
    };
    return <LoadFailed onRetry={retry} />;
  }
  if (catalogue === null || segment.data === undefined || initialValues === null) {
    return <Page.Loading>{say('shared.loading')}</Page.Loading>;
  }
  return (
    <SegmentForm
      key={id}
      segment={segment.data}
      initialValues={initialValues}
      catalogue={catalogue}
    />
  );
}

function NotFound() {
  const say = useText();
  return (
    <Page.Main>
      <EmptyStateLayout
        content={say('segments.edit.notFound')}
        action={
          <LinkButton tag={Link} to={PATHS.list} variant="secondary">
            {say('segments.templates.back')}
          </LinkButton>
        }
      />
    </Page.Main>
  );
}
