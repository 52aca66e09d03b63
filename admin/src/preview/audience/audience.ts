import type { VisitorContext } from '../../../../core/visitor/visitor-context';

/** Whose eyes an editor looks through. */
export type AudienceChoice =
  | { kind: 'default' }
  | { kind: 'segments'; keys: readonly string[] }
  | { kind: 'visitor'; id: string };

/** A segment that can be looked at. */
export interface SegmentOption {
  key: string;
  name: string;
  isActive: boolean;
}

/** A sample visitor that can be looked at. */
export interface VisitorOption {
  id: string;
  name: string;
  visitor: VisitorContext;
  /** Crawlers get default content, whatever the rules say. */
  isCrawler: boolean;
}

/** What can be chosen. */
export interface AudienceOptions {
  segments: readonly SegmentOption[];
  visitors: readonly VisitorOption[];
}

/** The audience as the admin API takes it. */
export type AudienceQuery = { segments: readonly string[] } | { visitor: VisitorContext };

export const DEFAULT_AUDIENCE: AudienceChoice = { kind: 'default' };

/** What to ask the server for; a visitor who is gone since counts as default content. */
export function toAudienceQuery(choice: AudienceChoice, options: AudienceOptions): AudienceQuery {
  if (choice.kind === 'segments') {
    return { segments: choice.keys };
  }
  const visitor =
    choice.kind === 'visitor' ? options.visitors.find(({ id }) => id === choice.id) : undefined;
  return visitor === undefined || visitor.isCrawler
    ? { segments: [] }
    : { visitor: visitor.visitor };
}

/** The names of what was chosen, for people; empty for default content. */
export function nameAudience(choice: AudienceChoice, options: AudienceOptions): string[] {
  switch (choice.kind) {
    case 'default':
      return [];
    case 'visitor':
      return options.visitors.flatMap(({ id, name }) => (id === choice.id ? [name] : []));
    case 'segments':
      return choice.keys.map((key) => nameSegment(key, options.segments));
  }
}

/** A segment's name; its key where there is no such segment any more. */
export function nameSegment(key: string, segments: readonly SegmentOption[]): string {
  return segments.find((segment) => segment.key === key)?.name ?? key;
}
