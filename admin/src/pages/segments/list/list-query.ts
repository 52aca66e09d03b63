import type { SegmentListParams } from '../../../services/segments/useSegmentList';

/** Which segments a list shows. */
export const LIST_FILTERS = ['all', 'active', 'inactive', 'archived'] as const;

export type ListFilter = (typeof LIST_FILTERS)[number];

/** The query of the page's address, as `useQueryParams` reads it: texts, or whatever was typed. */
export type ListQuery = Partial<
  Record<'_q' | 'sort' | 'page' | 'pageSize' | 'show', string | undefined>
>;

const SORT_FIELDS = ['name', 'active', 'startsAt', 'updatedAt'];
const PAGE_SIZES = [10, 20, 50, 100];
const DEFAULT_PAGE_SIZE = 20;

/** What the server is asked for. What is not understood in the address counts as absent. */
export function readListQuery(query: ListQuery): SegmentListParams & { sort: string } {
  const search = typeof query._q === 'string' ? decodeSearch(query._q).trim() : '';
  const pageSize = Number(query.pageSize);
  return {
    ...(search !== '' && { _q: search.slice(0, 200) }),
    sort: readSort(query.sort),
    page: readPage(query.page),
    pageSize: PAGE_SIZES.includes(pageSize) ? pageSize : DEFAULT_PAGE_SIZE,
    ...FILTER_PARAMS[readFilter(query.show)],
  };
}

export function readFilter(show: unknown): ListFilter {
  return LIST_FILTERS.find((filter) => filter === show) ?? 'all';
}

/** Whether the list shows less than all segments that are not archived. */
export function isFiltered(query: ListQuery): boolean {
  return readListQuery(query)._q !== undefined || readFilter(query.show) !== 'all';
}

const FILTER_PARAMS: Record<ListFilter, Pick<SegmentListParams, 'active' | 'archived'>> = {
  all: {},
  active: { active: true },
  inactive: { active: false },
  archived: { archived: true },
};

/** Strapi's table headers write `name:ASC`. */
function readSort(sort: unknown): string {
  const [field = '', direction = ''] = typeof sort === 'string' ? sort.split(':') : [];
  if (!SORT_FIELDS.includes(field)) {
    return 'name:asc';
  }
  return `${field}:${direction.toLowerCase() === 'desc' ? 'desc' : 'asc'}`;
}

function readPage(page: unknown): number {
  const number = Number(page);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

/** Strapi's search field encodes its text once more than the address does. */
function decodeSearch(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
