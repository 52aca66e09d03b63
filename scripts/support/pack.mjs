import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runQuietly } from './run.mjs';

/** Packs the built plugin into the folder, as publishing would. @returns the tarball's path */
export async function packPlugin(dir) {
  await ensureBuilt();
  // The build is up to date, so the script that builds before packing need not run again.
  const { code, output } = await runQuietly('npm', [
    ...['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', dir],
  ]);
  if (code !== 0) throw new Error(`npm pack failed:\n${output}`);
  return path.join(dir, JSON.parse(output.slice(output.indexOf('[')))[0].filename);
}
