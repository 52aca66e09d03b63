import { LocalizedText, Picture, Reference, type Locale } from './markers';

/** Finds what the markers stand for. Each throws when the name is not of the seed. */
export interface Lookup {
  fileId(name: string): number;
  documentId(uid: string, slug: string): string;
}

/**
 * Turns seed data into what the Document Service takes: the words of one language, the ids of
 * uploaded files, the document ids of other entries.
 */
export function materialize(value: unknown, locale: Locale, lookup: Lookup): unknown {
  if (value instanceof LocalizedText) {
    return value[locale];
  }
  if (value instanceof Picture) {
    return lookup.fileId(value.name);
  }
  if (value instanceof Reference) {
    return lookup.documentId(value.uid, value.slug);
  }
  if (Array.isArray(value)) {
    return value.map((item) => materialize(item, locale, lookup));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }

  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, materialize(item, locale, lookup)]),
  );
}
