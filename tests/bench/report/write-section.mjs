import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve(import.meta.dirname, '../../../docs/performance.md');

const TITLE = `# Performance

Measured by the project's own benchmarks, which also write the tables on this page.
`;

/** Puts a benchmark's section into the page, in place of what it wrote there before. */
export function writeSection(name, text) {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const section = `${start}\n\n${text.trim()}\n\n${end}`;
  const page = existsSync(FILE) ? readFileSync(FILE, 'utf8') : TITLE;
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  const changed =
    after === undefined ? `${page.trimEnd()}\n\n${section}\n` : before + section + after;
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, changed);
}
