/** What an operator sees; see `CacheService.measure`. */
export interface Measurements {
  responseHits: number;
  responseMisses: number;
  documentHits: number;
  documentLoads: number;
  evictions: number;
  personalizedResponses: number;
  defaultResponses: number;
  notShared: Record<string, number>;
  matches: Record<string, number>;
  bytes: number;
  cacheKeys: number;
  outcomes: number;
  oldestEntryAgeSeconds: number;
  isLinked: boolean;
}

type Row = [name: string, type: 'counter' | 'gauge', help: string, value: number];

/**
 * Prometheus' text format, version 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format).
 */
export function formatPrometheus(measured: Measurements): string {
  const rows: Row[] = [
    ['response_hits_total', 'counter', 'Responses from finished bytes.', measured.responseHits],
    ['response_misses_total', 'counter', 'Responses that had to be made.', measured.responseMisses],
    ['document_hits_total', 'counter', 'Documents that were at hand.', measured.documentHits],
    ['document_loads_total', 'counter', 'Documents that were loaded.', measured.documentLoads],
    ['evictions_total', 'counter', 'Entries driven out by others.', measured.evictions],
    [
      'personalized_responses_total',
      'counter',
      'Responses in which a variant won.',
      measured.personalizedResponses,
    ],
    [
      'default_responses_total',
      'counter',
      'Responses with default content.',
      measured.defaultResponses,
    ],
    ['cache_bytes', 'gauge', 'Bytes of finished responses.', measured.bytes],
    ['cache_keys', 'gauge', 'Cache keys of which something is kept.', measured.cacheKeys],
    ['cache_outcomes', 'gauge', 'Outcomes that are kept.', measured.outcomes],
    [
      'oldest_entry_age_seconds',
      'gauge',
      'Age of the oldest cache key.',
      measured.oldestEntryAgeSeconds,
    ],
    ['linked', 'gauge', 'Whether writes of other nodes are heard.', measured.isLinked ? 1 : 0],
  ];
  const lines = rows.flatMap(([name, type, help, value]) => [
    `# HELP personalization_${name} ${help}`,
    `# TYPE personalization_${name} ${type}`,
    `personalization_${name} ${value}`,
  ]);
  const counts = [
    ...formatCounts('responses_not_shared_total', 'reason', {
      help: 'Responses that were made for one request alone.',
      counts: measured.notShared,
    }),
    ...formatCounts('segment_matches_total', 'segment', {
      help: 'Responses for somebody in the segment.',
      counts: measured.matches,
    }),
  ];
  return `${[...lines, ...counts].join('\n')}\n`;
}

function formatCounts(
  name: string,
  label: string,
  { help, counts }: { help: string; counts: Record<string, number> },
): string[] {
  return [
    `# HELP personalization_${name} ${help}`,
    `# TYPE personalization_${name} counter`,
    ...Object.entries(counts).map(
      ([value, count]) => `personalization_${name}{${label}="${escapeLabel(value)}"} ${count}`,
    ),
  ];
}

function escapeLabel(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}
