import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, ROOT } from './repository.mjs';
import { run } from './run.mjs';

const LINKED = ['admin', 'cli', 'core', 'dist', 'node_modules', 'server', 'tsconfig.json'];

/**
 * Bundles each entry with Strapi's own builder. Where `exports` names types, that one writes the
 * declarations of every single source file beside the bundle (`@strapi/sdk-plugin` 6.1,
 * `vite-config`), and takes three times as long. So it is given a manifest without, in a folder of
 * links: `build-types.mjs` writes the few that projects need.
 *
 * @returns {Promise<number>} the builder's exit code
 */
export async function buildBundles() {
  const stage = path.join(ROOT, '.tmp/build');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  for (const name of LINKED) symlinkSync(path.join(ROOT, name), path.join(stage, name));
  const manifest = readManifest();
  writeFileSync(
    path.join(stage, 'package.json'),
    JSON.stringify({ ...manifest, exports: withoutTypes(manifest.exports) }, null, 2),
  );
  const bin = path.join(ROOT, 'node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js');
  const code = await run(process.execPath, [bin, 'build'], {}, stage);
  rmSync(stage, { recursive: true, force: true });
  if (code === 0) keepOneFormat(path.join(ROOT, 'dist/admin'));
  return code;
}

/**
 * Strapi's builder makes the admin panel twice, and insists on it. Strapi itself imports it; whoever
 * requires it gets the same modules, which Node can require since 20.19.
 */
function keepOneFormat(dir) {
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.js'))) {
    rmSync(path.join(dir, name));
  }
  writeFileSync(path.join(dir, 'index.js'), "module.exports = require('./index.mjs');\n");
}

function withoutTypes(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([name, entry]) => [
      name,
      typeof entry === 'string' ? entry : { ...entry, types: undefined },
    ]),
  );
}
