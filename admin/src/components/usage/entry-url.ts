import type { SegmentUsageEntry } from '../../../../core/contracts/segment/types';

/** The address of a version of an entry in the content manager, relative to the admin's root. */
export function buildEntryUrl({
  uid,
  kind,
  documentId,
  locale,
  status,
}: SegmentUsageEntry): string {
  const place =
    kind === 'singleType' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  const query = new URLSearchParams();
  if (locale !== null) {
    query.set('plugins[i18n][locale]', locale);
  }
  if (status === 'published') {
    query.set('status', 'published');
  }
  const search = query.toString();
  return `/content-manager/${place}${search === '' ? '' : `?${search}`}`;
}
