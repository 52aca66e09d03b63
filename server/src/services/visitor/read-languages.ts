import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** What `Accept-Language` says. */
export interface Languages {
  /** The first language, with its region where it has one: `nb-NO`. */
  language?: string;
  /** Every accepted tag in order of preference, each followed by itself without its region. */
  languages?: string[];
}

const MAX_LENGTH = 1000;
const MAX_TAGS = 20;
const parsed = new LRUCache<string, Languages>({ max: 1000, memoMethod: parseLanguages });

/** Reads `Accept-Language`. Tags that are refused (`q=0`), `*` and invalid ones are left out. */
export function readLanguages(acceptLanguage: string | undefined): Languages {
  if (!acceptLanguage || acceptLanguage.length > MAX_LENGTH) {
    return {};
  }
  return parsed.memo(acceptLanguage);
}

function parseLanguages(acceptLanguage: string): Languages {
  const accepted = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages();
  const tags = accepted.slice(0, MAX_TAGS).flatMap(toCanonicalTag);
  if (tags.length === 0) {
    return {};
  }
  return {
    language: tags[0],
    languages: [...new Set(tags.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]))],
  };
}

function toCanonicalTag(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}
