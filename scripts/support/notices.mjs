import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { readManifest, ROOT } from './repository.mjs';
import { runQuietly } from './run.mjs';

/** Where the licences stand of what is part of the bundles. */
const NOTICES = 'dist/THIRD-PARTY-LICENSES.txt';

/** Licences that allow what is done here, as long as they are handed on. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense'];

/** Writes the licences of every package of which the bundles hold a part. */
export async function writeNotices() {
  writeFileSync(path.join(ROOT, NOTICES), await collectNotices());
}

/**
 * Whether the tarball has the licences of all that its bundles hold.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function checkNotices(tarball) {
  const { output } = await runQuietly('tar', ['xzOf', tarball, `package/${NOTICES}`]);
  const isWhole = output.trim() === (await collectNotices()).trim();
  return {
    code: isWhole ? 0 : 1,
    output: isWhole ? '' : `${NOTICES} is not what the bundles need: npm run build`,
  };
}

async function collectNotices() {
  const folders = await findBundledPackages();
  return [
    'This package contains parts of the following packages, under the licences that follow.',
    ...folders.map(formatNotice),
    '',
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** The folders of all packages that an entry takes in, which are those it does not leave outside. */
async function findBundledPackages() {
  const { exports, dependencies, peerDependencies } = readManifest();
  const outside = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.values(exports).flatMap(({ source }) => source ?? []),
    external: [...outside.flatMap((name) => [name, `${name}/*`]), 'node:*'],
    ...{ bundle: true, write: false, metafile: true, outdir: 'dist', jsx: 'automatic' },
    ...{ platform: 'neutral', mainFields: ['module', 'main'], conditions: ['import', 'module'] },
  });
  const folders = Object.keys(metafile.inputs).flatMap(
    (file) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

function formatNotice(folder) {
  const dir = path.join(ROOT, folder);
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(dir, 'package.json'), 'utf8'),
  );
  const file = readdirSync(dir).find((each) => /^licen[cs]e/i.test(each));
  if (!ALLOWED.includes(license)) {
    throw new Error(`${name} is bundled, and its licence is ${license}.`);
  }
  if (file === undefined) {
    throw new Error(`${name} is bundled, and brings no text of its licence.`);
  }
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(dir, file), 'utf8').trim()}`;
}
