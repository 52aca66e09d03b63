import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const CORE = path.resolve(import.meta.dirname, '../../../core/rules/index.ts');

/** The rule engine as it is in the sources. */
export async function loadCore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'personalization-bench-'));
  const outfile = path.join(folder, 'core.mjs');
  try {
    await build({
      entryPoints: [CORE],
      outfile,
      ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20' },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
