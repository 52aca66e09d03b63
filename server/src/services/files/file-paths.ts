const SEGMENTS = 'segments';
const VARIANTS = 'variants';

export const nameSegmentFile = (key: string): string =>
  `${SEGMENTS}/${encodeURIComponent(key)}.json`;

/** `variants/api.page.page/k2j….en.json`; without the locale where the type has none. */
export function nameVariantsFile({
  uid,
  documentId,
  locale = '',
}: {
  uid: string;
  documentId: string;
  locale?: string;
}): string {
  const folder = encodeURIComponent(uid.replace('::', '.'));
  const name = [documentId, locale].filter((part) => part !== '').map(encodeURIComponent);
  return `${VARIANTS}/${folder}/${name.join('.')}.json`;
}

/** What a file is by its place; `null` where it is none of ours. */
export function reportKind(path: string): 'segment' | 'variants' | null {
  if (!path.endsWith('.json')) {
    return null;
  }
  const [folder] = path.split('/');
  return folder === SEGMENTS ? 'segment' : folder === VARIANTS ? 'variants' : null;
}
