import { cpus } from 'node:os';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** One line on the machine, Node and the packages, for a table of results. */
export function describeMachine(packages) {
  const processors = cpus();
  const versions = packages.map((name) => `${name} ${readVersion(name)}`);
  const machine = `${processors.length} × ${processors[0].model.trim()}, ${process.platform} ${process.arch}`;
  const day = new Date().toISOString().slice(0, 10);
  return `${[machine, `Node ${process.version}`, ...versions].join('; ')}; ${day}`;
}

// Not every package exports its package.json, so it is looked for above what the package exports.
function readVersion(name) {
  let folder = path.dirname(require.resolve(name));
  while (path.basename(folder) !== '') {
    try {
      const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      if (manifest.name === name && manifest.version) return manifest.version;
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    folder = path.dirname(folder);
  }
  throw new Error(`${name} has no version.`);
}
