import { getDisplayStatus, getScheduleKind } from '../../../../admin/src/components/schedule';
import { buildEntryUrl } from '../../../../admin/src/components/usage/entry-url';
import type { SegmentUsageEntry } from '../../../../core/contracts/segment/types';

const entry: SegmentUsageEntry = {
  uid: 'api::article.article',
  kind: 'collectionType',
  contentTypeName: 'Article',
  documentId: 'abc',
  locale: null,
  status: 'draft',
  title: 'A',
  places: [],
};

describe('the address of an entry in the content manager', () => {
  test('names the document of a collection type', () => {
    expect(buildEntryUrl(entry)).toBe('/content-manager/collection-types/api::article.article/abc');
  });

  test('names the locale and the published version', () => {
    expect(buildEntryUrl({ ...entry, locale: 'nb-NO', status: 'published' })).toBe(
      '/content-manager/collection-types/api::article.article/abc?plugins%5Bi18n%5D%5Blocale%5D=nb-NO&status=published',
    );
  });

  test('has no document for a single type', () => {
    expect(buildEntryUrl({ ...entry, kind: 'singleType', uid: 'api::global.global' })).toBe(
      '/content-manager/single-types/api::global.global',
    );
  });
});

describe('the schedule of a segment', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const start = '2026-01-01T00:00:00Z';
  const end = '2026-05-01T00:00:00Z';

  test('is told by what is set of it', () => {
    expect(getScheduleKind({ active: true })).toBe('always');
    expect(getScheduleKind({ active: true, startsAt: start })).toBe('from');
    expect(getScheduleKind({ active: true, endsAt: end })).toBe('until');
    expect(getScheduleKind({ active: true, startsAt: start, endsAt: end })).toBe('between');
  });

  test('matters less than the archive', () => {
    expect(getDisplayStatus({ active: true, endsAt: end, archivedAt: null }, now)).toBe('ended');
    expect(getDisplayStatus({ active: false, endsAt: end, archivedAt: start }, now)).toBe(
      'archived',
    );
  });
});
