import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../support/run.mjs';
import { findAddress } from './find-faults.mjs';

/**
 * Copies what npm would pack to a folder of its own. Its README is read on npm's page, in editors and
 * in the marketplace, where pictures and pages beside it are missing: there they are addresses.
 */
export async function stagePackage(dir, stage) {
  const { output } = await runQuietly(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'],
    { cwd: dir },
  );
  const [{ files }] = JSON.parse(output.slice(output.indexOf('[')));
  for (const { path: file } of files) {
    mkdirSync(path.dirname(path.join(stage, file)), { recursive: true });
    cpSync(path.join(dir, file), path.join(stage, file));
  }
  const manifest = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
  for (const name of ['README.md', 'llms.txt']) {
    const text = readFileSync(path.join(dir, name), 'utf8');
    const at = { address: findAddress(manifest), tag: `v${manifest.version}` };
    writeFileSync(path.join(stage, name), makeLinksAbsolute(text, at));
  }
}

/** Lets links and pictures of a Markdown text lead to the repository, at the tag of a release. */
function makeLinksAbsolute(text, { address, tag }) {
  return text.replace(
    /(!?)(\[[^\]]*\])\((?!https?:|#|mailto:)([^)\s]+)\)/g,
    (_link, picture, words, target) =>
      `${picture}${words}(${address}/${picture ? 'raw' : 'blob'}/${tag}/${target})`,
  );
}
