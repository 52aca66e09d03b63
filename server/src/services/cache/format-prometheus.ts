/** What an operator sees; see `CacheService.measure`. */
export interface Measurements {
  answerHits: number;
  answerMisses: number;
  documentHits: number;
  documentLoads: number;
  evictions: number;
  personalizedAnswers: number;
  defaultAnswers: number;
  matches: Record<string, number>;
  bytes: number;
  addresses: number;
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
    ['answer_hits_total', 'counter', 'Answers from finished bytes.', measured.answerHits],
    ['answer_misses_total', 'counter', 'Answers that had to be made.', measured.answerMisses],
    ['document_hits_total', 'counter', 'Documents that were at hand.', measured.documentHits],
    ['document_loads_total', 'counter', 'Documents that were loaded.', measured.documentLoads],
    ['evictions_total', 'counter', 'Entries driven out by others.', measured.evictions],
    [
      'personalized_answers_total',
      'counter',
      'Answers in which a variant won.',
      measured.personalizedAnswers,
    ],
    ['default_answers_total', 'counter', 'Answers with default content.', measured.defaultAnswers],
    ['cache_bytes', 'gauge', 'Bytes of finished answers.', measured.bytes],
    ['cache_addresses', 'gauge', 'Addresses of which something is kept.', measured.addresses],
    ['cache_outcomes', 'gauge', 'Outcomes that are kept.', measured.outcomes],
    [
      'oldest_entry_age_seconds',
      'gauge',
      'Age of the oldest address.',
      measured.oldestEntryAgeSeconds,
    ],
    ['linked', 'gauge', 'Whether writes of other nodes are heard.', measured.isLinked ? 1 : 0],
  ];
  const lines = rows.flatMap(([name, type, help, value]) => [
    `# HELP personalization_${name} ${help}`,
    `# TYPE personalization_${name} ${type}`,
    `personalization_${name} ${value}`,
  ]);
  const matches = Object.entries(measured.matches).map(
    ([key, count]) =>
      `personalization_segment_matches_total{segment="${escapeLabel(key)}"} ${count}`,
  );
  return `${[
    ...lines,
    '# HELP personalization_segment_matches_total Answers for somebody in the segment.',
    '# TYPE personalization_segment_matches_total counter',
    ...matches,
  ].join('\n')}\n`;
}

function escapeLabel(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}
