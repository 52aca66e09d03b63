import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './repository.mjs';

const KB = 1000;

/**
 * Compares sizes with `scripts/size-limits.json`.
 *
 * @returns {{ code: number, output: string }} one line a size, in kilobytes of 1000 bytes
 */
export function checkSizes({ tarball }) {
  const limits = JSON.parse(readFileSync(path.join(ROOT, 'scripts/size-limits.json'), 'utf8'));
  const bytes = {
    tarball: statSync(tarball).size,
    admin: gzippedBytes(path.join(ROOT, 'dist/admin'), '.mjs'),
  };
  const lines = Object.entries(limits).map(([name, { label, maxKb }]) => {
    const kb = bytes[name] / KB;
    return { isOver: !(kb <= maxKb), text: `${label}: ${kb.toFixed(1)} kB of at most ${maxKb} kB` };
  });
  return {
    code: lines.some((line) => line.isOver) ? 1 : 0,
    output: lines.map((line) => line.text).join('\n'),
  };
}

function gzippedBytes(dir, extension) {
  return readdirSync(dir, { recursive: true })
    .filter((file) => file.endsWith(extension))
    .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dir, file))).length, 0);
}
