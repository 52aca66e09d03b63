import type { ContentRoutes } from '../delivery/request/content-routes';

/** What the delivery endpoint is asked. */
export interface DeliveryRequest {
  /** Path prefix of the content API, such as `/api`. */
  prefix: string;
  uid: string;
  documentId: string;
  locale: string | null;
  segments: readonly string[];
}

/**
 * Path and query that give the entry as visitors in these segments get it; `null` where the
 * project has no route to read entries of the type.
 */
export function buildDeliveryPath(
  { prefix, uid, documentId, locale, segments }: DeliveryRequest,
  routes: ReadonlyMap<string, ContentRoutes>,
): string | null {
  const found = [...routes].find(([, route]) => route.uid === uid);
  if (found === undefined) {
    return null;
  }
  const [name, route] = found;
  const isSingle = route.kind === 'singleType';
  if ((isSingle ? route.find : route.findOne) === null) {
    return null;
  }
  const path = [prefix, 'personalization/content', name, ...(isSingle ? [] : [documentId])];
  const query = [
    `segments=${segments.map(encodeURIComponent).join(',')}`,
    ...(locale === null ? [] : [`locale=${encodeURIComponent(locale)}`]),
    'populate=*',
  ];
  return `${path.join('/')}?${query.join('&')}`;
}
