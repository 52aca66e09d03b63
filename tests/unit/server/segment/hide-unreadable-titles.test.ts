import { hideUnreadableTitles } from '../../../../server/src/services/segment-usage/hide-unreadable-titles';
import type { SegmentUsageEntry } from '../../../../core/contracts/segment/types';

const entry: SegmentUsageEntry = {
  uid: 'api::page.page',
  kind: 'collectionType',
  contentTypeName: 'Page',
  documentId: 'abc',
  locale: 'en',
  status: 'draft',
  title: 'Salaries',
  places: ['blocks.segmentVariants'],
};

test('who may not read a content type sees that an entry is there, not what it is called', () => {
  const ability = { can: (_action: string, uid: string) => uid !== 'api::page.page' };
  expect(hideUnreadableTitles([entry], ability)).toEqual([{ ...entry, title: null }]);
});

test('who may read it sees the title, and so does server code', () => {
  expect(hideUnreadableTitles([entry], { can: () => true })).toEqual([entry]);
  expect(hideUnreadableTitles([entry], undefined)).toEqual([entry]);
});
