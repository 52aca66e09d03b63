import type { FetchClient } from '@strapi/strapi/admin';
import type {
  ListSegmentsResponse,
  SegmentListItem,
} from '../../../../core/contracts/segment/types';
import { API } from '../query-keys';

const PAGE_SIZE = 100;

export interface EverySegment {
  /** Those that are not archived, by name. */
  all: readonly SegmentListItem[];
  archived: readonly SegmentListItem[];
}

/** Reads all segments, page by page. */
export async function readAllSegments(
  get: FetchClient['get'],
  signal: AbortSignal,
): Promise<EverySegment> {
  const readAll = async (archived: boolean): Promise<SegmentListItem[]> => {
    const all: SegmentListItem[] = [];
    let pageCount = 1;
    for (let page = 1; page <= pageCount; page += 1) {
      const { data } = await get<ListSegmentsResponse>(`${API}/segments`, {
        params: { page, pageSize: PAGE_SIZE, sort: 'name:asc', archived },
        signal,
      });
      all.push(...data.data);
      pageCount = data.meta.pagination.pageCount;
    }
    return all;
  };
  const [all, archived] = await Promise.all([readAll(false), readAll(true)]);
  return { all, archived };
}
