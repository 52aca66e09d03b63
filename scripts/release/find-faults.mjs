import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../support/run.mjs';

/** What only the publisher can say, and npm and Strapi's marketplace show. */
const PUBLISHERS = ['author', 'repository', 'homepage', 'bugs'];

const BUILT = ['dist/server/index.js', 'dist/admin/index.mjs', 'dist/cli/index.js'];

/**
 * Why a package cannot be released as it is.
 *
 * @param {string} dir its folder
 * @returns {Promise<string[]>} sentences; none where it can
 */
export async function findFaults(dir) {
  const manifest = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
  const changelog = readFileSync(path.join(dir, 'CHANGELOG.md'), 'utf8');
  return [
    ...PUBLISHERS.filter((name) => !manifest[name]).map(
      (name) => `package.json does not say "${name}", which is the publisher's to say.`,
    ),
    ...(manifest.repository && findAddress(manifest) === null
      ? ['"repository" in package.json is no address of a repository on GitHub.']
      : []),
    ...findChangelogFaults(changelog, manifest.version),
    ...BUILT.filter((file) => !existsSync(path.join(dir, file))).map(
      (file) => `${file} is missing: npm run build.`,
    ),
    ...(await findGitFaults(dir)),
  ];
}

/** The address of the repository's page, such as `https://github.com/owner/name`; null for others. */
export function findAddress({ repository }) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const name = /(?:^github:|github\.com[/:])([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url ?? '')?.[1];
  return name === undefined ? null : `https://github.com/${name}`;
}

function findChangelogFaults(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const find = (title) => sections.find((section) => section.startsWith(title));
  const hasText = (section) => /^[-*] /m.test(section ?? '');
  const own = find(`${version} `) ?? find(`[${version}]`);
  return [
    ...(own === undefined || !hasText(own)
      ? [`CHANGELOG.md has no section "## ${version} (date)" that says what changed.`]
      : []),
    ...(own !== undefined && !/\d{4}-\d{2}-\d{2}/.test(own.split('\n')[0])
      ? [
          `CHANGELOG.md does not say when ${version} was released, as in "## ${version} - 2030-01-31".`,
        ]
      : []),
    ...(hasText(find('Unreleased')) ? ['CHANGELOG.md still has changes under "Unreleased".'] : []),
  ];
}

/** What is published is what is committed. */
async function findGitFaults(dir) {
  const { code, output } = await runQuietly('git', ['status', '--porcelain'], { cwd: dir });
  return code === 0 && output.trim() !== '' ? ['There are changes that are not committed.'] : [];
}
