import { Flex, Link, Switch, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { SegmentListItem } from '../../../../../core/contracts/segment/types';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { ScheduleText } from '../../../components/ScheduleText';
import { useRuleWords } from '../../../services/segments/useRuleWords';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import { SegmentRowMenu } from './SegmentRowMenu';
import type { SegmentActions } from './useSegmentActions';

interface SegmentRowProps {
  segment: SegmentListItem;
  attributes: readonly Attribute[];
  actions: SegmentActions;
  onDelete: () => void;
}

/** A segment in the list. */
export function SegmentRow({ segment, attributes, actions, onDelete }: SegmentRowProps) {
  const say = useText();
  const formatRule = useRuleWords(attributes, [segment.rule]);
  const { formatDate } = useIntl();
  const { updateSegments } = usePermissions();
  const { documentId, name, key, active, archivedAt, usageCount, updatedAt } = segment;
  return (
    <Table.Row>
      <Table.Cell>
        <Flex direction="column" alignItems="flex-start" maxWidth="24rem">
          <Link tag={RouterLink} to={PATHS.segment(documentId)}>
            {name}
          </Link>
          <Typography variant="pi" textColor="neutral600" ellipsis>
            {key}
          </Typography>
        </Flex>
      </Table.Cell>
      <Table.Cell>
        <Typography
          tag="p"
          textColor="neutral800"
          style={{ whiteSpace: 'normal', minWidth: '20rem' }}
        >
          {formatRule(segment.rule)}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Switch
          aria-label={say('segments.list.activeOf', { name })}
          checked={active}
          disabled={!updateSegments || archivedAt !== null || actions.isBusy}
          onCheckedChange={(checked) => void actions.switchActive(segment, checked)}
        />
      </Table.Cell>
      <Table.Cell>
        <ScheduleText segment={segment} />
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">
          {say('segments.list.usage', { count: usageCount })}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">
          {formatDate(updatedAt, { dateStyle: 'medium' })}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <SegmentRowMenu segment={segment} actions={actions} onDelete={onDelete} />
      </Table.Cell>
    </Table.Row>
  );
}
