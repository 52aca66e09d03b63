import { Box, Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { Blocker, Form, Layouts, Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { Card } from '../../../components/Card';
import { usePermissions } from '../../../services/usePermissions';
import type { Catalogue } from '../../../services/useCatalogue';
import { useText } from '../../../translations/useText';
import { AboutFields } from './AboutFields';
import type { SegmentFormValues } from './form-values';
import { HistorySection } from './HistorySection';
import { RuleSection } from './RuleSection';
import { ScheduleFields } from './ScheduleFields';
import { SegmentHeader } from './SegmentHeader';
import { TryVisitorSection } from './TryVisitorSection';
import { UsageSection } from './UsageSection';
import { useSaveSegment } from './useSaveSegment';
import { WhyFields } from './WhyFields';

interface SegmentFormProps {
  /** `null` for a new one. */
  segment: SegmentRecord | null;
  initialValues: SegmentFormValues;
  catalogue: Catalogue;
}

const Columns = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: minmax(0, 1fr);
  align-items: start;

  @media (min-width: 1180px) {
    grid-template-columns: minmax(0, 1fr) 36rem;
  }
`;

/** The form of a segment: what it is, who belongs to it, when, why, and a visitor to try it on. */
export function SegmentForm({ segment, initialValues, catalogue }: SegmentFormProps) {
  const say = useText();
  const { createSegments, updateSegments } = usePermissions();
  const saving = useSaveSegment(segment, catalogue);
  const isNew = segment === null;
  const isReadOnly = isNew ? !createSegments : !updateSegments;
  const title = segment?.name ?? say('segments.edit.createTitle');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Form<SegmentFormValues>
        method={isNew ? 'POST' : 'PUT'}
        initialValues={initialValues}
        onSubmit={saving.save}
        disabled={isReadOnly}
      >
        <SegmentHeader segment={segment} title={title} isReadOnly={isReadOnly} />
        <Layouts.Content>
          <Notes segment={segment} isReadOnly={isReadOnly} />
          <Columns>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Card>
                <AboutFields isNew={isNew} />
              </Card>
              <Card>
                <RuleSection
                  catalogue={catalogue}
                  segmentKey={segment?.key ?? null}
                  saving={saving}
                />
              </Card>
              <Card>
                <ScheduleFields />
              </Card>
              <Card>
                <WhyFields />
              </Card>
            </Flex>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Card>
                <TryVisitorSection catalogue={catalogue} />
              </Card>
              {segment === null ? null : (
                <>
                  <Card>
                    <UsageSection segment={segment} />
                  </Card>
                  <Card>
                    <HistorySection segment={segment} attributes={catalogue.attributes} />
                  </Card>
                </>
              )}
            </Flex>
          </Columns>
        </Layouts.Content>
        <Blocker />
      </Form>
    </Page.Main>
  );
}

function Notes({ segment, isReadOnly }: { segment: SegmentRecord | null; isReadOnly: boolean }) {
  const say = useText();
  const notes = [
    ...(isReadOnly ? [say('segments.edit.readOnly')] : []),
    ...(segment !== null && segment.archivedAt !== null ? [say('segments.edit.archived')] : []),
  ];
  return notes.map((note) => (
    <Flex key={note} gap={2} background="primary100" padding={4} marginBottom={4} hasRadius>
      <Information fill="primary600" aria-hidden />
      <Typography textColor="neutral800">{note}</Typography>
    </Flex>
  ));
}
