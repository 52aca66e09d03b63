import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Pagination, Table } from '@strapi/strapi/admin';
import { useState } from 'react';
import type {
  Pagination as PaginationData,
  SegmentListItem,
} from '../../../../../core/contracts/segment/types';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { useText } from '../../../translations/useText';
import { DeleteSegmentDialog } from './DeleteSegmentDialog';
import { SegmentRow } from './SegmentRow';
import { useSegmentActions } from './useSegmentActions';

const COLUMNS = [
  { name: 'name', text: 'segments.list.column.name', sortable: true },
  { name: 'rule', text: 'segments.list.column.rule', sortable: false },
  { name: 'active', text: 'segments.list.column.active', sortable: true },
  { name: 'startsAt', text: 'segments.list.column.schedule', sortable: true },
  { name: 'usage', text: 'segments.list.column.usage', sortable: false },
  { name: 'updatedAt', text: 'segments.list.column.updated', sortable: true },
] as const;

interface SegmentsTableProps {
  segments: readonly SegmentListItem[];
  pagination: PaginationData;
  attributes: readonly Attribute[];
}

/** One page of segments. Sorting, search and page stand in the address. */
export function SegmentsTable({ segments, pagination, attributes }: SegmentsTableProps) {
  const say = useText();
  const actions = useSegmentActions();
  const [doomed, setDoomed] = useState<SegmentListItem | null>(null);
  const headers = COLUMNS.map(({ name, text, sortable }) => ({ name, label: say(text), sortable }));
  const rows = segments.map((segment) => ({ ...segment, id: segment.documentId }));
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={2} role="status">
        {say('segments.list.caption', { count: pagination.total })}
      </Typography>
      <Table.Root rows={rows} headers={headers}>
        <Table.Content>
          <Table.Head>
            {headers.map((header) => (
              <Table.HeaderCell key={header.name} {...header} />
            ))}
            <Table.Cell tag="th">
              <VisuallyHidden>{say('segments.list.column.actions')}</VisuallyHidden>
            </Table.Cell>
          </Table.Head>
          <Table.Body>
            {segments.map((segment) => (
              <SegmentRow
                key={segment.documentId}
                segment={segment}
                attributes={attributes}
                actions={actions}
                onDelete={() => setDoomed(segment)}
              />
            ))}
          </Table.Body>
        </Table.Content>
      </Table.Root>
      <Pagination.Root {...pagination} defaultPageSize={20}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
      {doomed === null ? null : (
        <DeleteSegmentDialog segment={doomed} onClose={() => setDoomed(null)} />
      )}
    </>
  );
}
