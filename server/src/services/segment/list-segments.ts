import type { Core } from '@strapi/strapi';
import type { ListSegmentsQuery } from '../../../../core/contracts/segment/schema';
import type { Pagination, SegmentRecord } from '../../../../core/contracts/segment/types';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { toSegmentRecord, type StoredSegment } from './stored-segment';

export interface SegmentPage {
  results: SegmentRecord[];
  pagination: Pagination;
}

/** One page of segments. */
export async function listSegments(
  strapi: Core.Strapi,
  query: ListSegmentsQuery,
): Promise<SegmentPage> {
  const { page, pageSize } = query;
  const found: { results: StoredSegment[]; pagination: Pagination } = await strapi.db
    .query(SEGMENT_UID)
    .findPage({ page, pageSize, where: buildWhere(query), orderBy: buildOrder(query.sort) });
  return { results: found.results.map(toSegmentRecord), pagination: found.pagination };
}

function buildWhere({ _q, active, archived }: ListSegmentsQuery): Record<string, unknown> {
  const where: Record<string, unknown> = { archivedAt: { $null: !archived } };
  if (active !== undefined) {
    where.active = active;
  }
  if (_q) {
    where.$or = [
      { name: { $containsi: _q } },
      { key: { $containsi: _q } },
      { description: { $containsi: _q } },
    ];
  }
  return where;
}

/** The wanted order, and the key so that pages never overlap. */
function buildOrder(sort: string): Record<string, string>[] {
  const [field = 'name', direction = 'asc'] = sort.split(':');
  return field === 'key' ? [{ key: direction }] : [{ [field]: direction }, { key: 'asc' }];
}
