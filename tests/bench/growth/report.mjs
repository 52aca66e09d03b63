import { describeMachine } from '../report/describe-machine.mjs';
import { formatTable } from '../report/format-table.mjs';
import { fitExponent } from './fit-exponent.mjs';

const BYTES_A_MEGABYTE = 1_000_000;
const COLUMNS = {
  cold: { head: 'cold', format: formatMilliseconds },
  context: { head: 'warm, by visitor', format: formatMicroseconds },
  segments: { head: 'warm, `?segments=`', format: formatMicroseconds },
  memory: { head: 'memory', format: (bytes) => `${Math.round(bytes / BYTES_A_MEGABYTE)} MB` },
};
const SAVE_COLUMNS = {
  plainForm: { head: "entry's form, without journal", format: formatMilliseconds },
  form: { head: 'with journal', format: formatMilliseconds },
  formRatio: { head: 'times', format: (times) => times.toFixed(2) },
  plainCode: { head: "project's code, without journal", format: formatMilliseconds },
  code: { head: 'with journal', format: formatMilliseconds },
  codeRatio: { head: 'times', format: (times) => times.toFixed(2) },
};
const DIMENSIONS = {
  growEntries: 'Entries',
  growVariants: 'Variants of the entry, and as many of its first block',
  growSegments: 'Active segments',
  growDepth: 'Depth: fields; blocks; their parts; the parts of those',
};

/** The section of the page, in Markdown. */
export function formatReport(results, { rounds, seconds }) {
  const tables = Object.entries(DIMENSIONS)
    .filter(([name]) => results[name] !== undefined)
    .map(([name, label]) => formatDimension(label, results[name]));
  if (results.growSaves !== undefined) {
    tables.push(
      formatDimension(
        'Saves of an entry: variants in the database',
        results.growSaves,
        SAVE_COLUMNS,
      ),
    );
  }
  return `## Growth

\`npm run bench:growth\`: the server's processor time for one answer, and its memory after collecting
garbage, for a hundred pages with blocks on SQLite. Medians of ${rounds} rounds of ${seconds} s. The exponent says how
it grows: 0 not at all, 1 in proportion.

${tables.join('\n\n')}

${describeMachine(['@strapi/strapi', 'autocannon'])}.`;
}

function formatDimension(label, points, shown = COLUMNS) {
  const columns = Object.entries(shown);
  return formatTable(
    [label, ...columns.map(([, { head }]) => head)],
    [
      ...points.map((point) => [
        point.size.toLocaleString('en'),
        ...columns.map(([name, { format }]) => format(point[name])),
      ]),
      [
        'exponent',
        ...columns.map(([name]) =>
          fitExponent(points.map((point) => [point.size, point[name]])).toFixed(2),
        ),
      ],
    ],
  );
}

function formatMicroseconds(ms) {
  return `${Math.round(ms * 1000)} µs`;
}

function formatMilliseconds(ms) {
  return `${ms.toFixed(1)} ms`;
}
