import { describeMachine } from '../report/describe-machine.mjs';
import { formatTable } from '../report/format-table.mjs';
import { canPin } from '../servers/cores.mjs';
import { REST_CACHE } from './install-rest-cache.mjs';
import { KINDS } from './kinds.mjs';

const DATABASES = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
const HEAD = [
  'requests a second',
  'median',
  '99th percentile',
  'processor',
  'SQL',
  '× Strapi',
  '× REST cache',
];

/** The section of the page, in Markdown. */
export function formatReport(results, { articles, rounds, seconds }) {
  const cores = canPin
    ? 'The servers have one core, the load and the database the other.'
    : 'Server, load and database share the cores: the numbers say little.';
  return `## Delivery

\`npm run bench:delivery\`: Strapi in production answers for ${articles} articles with a picture, an author and
blocks. With the plugin each article has three variants and its hero three more, for three of ten
segments. "By visitor" means that each request carries another \`Visitor-Context\`, which is evaluated;
with \`?segments=\` the decision stands in the URL. "Cold" means that nothing is kept of any article.
${cores} Medians of ${rounds} rounds of ${seconds} s with twenty connections, in which all take turns.
"Processor" and "SQL" are the server's processor time and the statements for one request.

${Object.entries(results).map(formatDatabase).join('\n\n')}

${describeMachine(['@strapi/strapi', 'autocannon'])} REST cache: \`${REST_CACHE}\` with its memory provider.`;
}

function formatDatabase([database, { measured, writing }]) {
  const tables = Object.keys(KINDS).map((kind) =>
    formatKind(
      kind,
      measured.filter((row) => row.kind === kind),
    ),
  );
  const whileWriting = formatTable(
    ['One of 1,000 pages is written each second, the others are read', 'hits', 'reads'],
    writing.map(({ label, hits, reads }) => [
      label,
      `${(hits * 100).toFixed(1)} %`,
      reads.toLocaleString('en'),
    ]),
  );
  return `### ${DATABASES[database]}\n\n${[...tables, whileWriting].join('\n\n')}`;
}

function formatKind(kind, rows) {
  const rate = (way) => rows.find((row) => row.way === way).perSecond;
  const times = (row, way) => (row.way === way ? '' : (row.perSecond / rate(way)).toFixed(1));
  return formatTable(
    [KINDS[kind].label, ...HEAD],
    rows.map((row) => [
      row.label,
      Math.round(row.perSecond).toLocaleString('en'),
      `${row.medianMs.toFixed(1)} ms`,
      `${row.slowMs.toFixed(1)} ms`,
      `${row.processorMs.toFixed(2)} ms`,
      row.statements.toFixed(1),
      times(row, 'strapi'),
      times(row, 'restCache'),
    ]),
  );
}
