import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REPO_DIR, runIn } from '../../support/processes';

const APPS_DIR = path.resolve(__dirname, '../apps');
const PLUGIN = 'strapi-plugin-personalization';

export type AppName = 'javascript' | 'typescript' | 'companions';

export interface InstallOptions {
  /** The version of all of Strapi's packages; that of the apps' own package.json unless given. */
  strapi?: string;
}

export interface InstalledApps {
  /** The folder of the one install. */
  dir: string;
  /** Below the one install that serves both apps. */
  dirOf(app: AppName): string;
  /** Where Node finds the plugin from the apps. */
  pluginDir: string;
  remove(): void;
}

/**
 * Adds an app with plugins that many projects have. Node finds them from all apps, and Strapi loads
 * them where the app names them.
 */
export async function installCompanions({ dir, dirOf }: InstalledApps): Promise<void> {
  const appDir = dirOf('companions');
  for (const app of ['javascript', 'companions']) {
    cpSync(path.join(APPS_DIR, app), appDir, { recursive: true });
  }
  mkdirSync(path.join(appDir, 'public/uploads'), { recursive: true });
  const manifest = path.join(appDir, 'package.json');
  const { dependencies, ...rest } = readJson(manifest);
  const companions = dependencies as Record<string, string>;
  const wanted = Object.entries(companions).map(([name, version]) => `${name}@${version}`);
  const flags = ['--no-save', '--legacy-peer-deps', '--ignore-scripts', '--prefer-offline'];
  await runIn(dir, 'npm', ['install', ...flags, '--no-audit', '--no-fund', ...wanted]);
  const named = ['@strapi/strapi', '@strapi/plugin-users-permissions', PLUGIN];
  const all = { ...companions, ...Object.fromEntries(named.map((name) => [name, '*'])) };
  writeFileSync(manifest, JSON.stringify({ ...rest, dependencies: all }, null, 2));
}

/**
 * Packs the plugin as built, and installs the tarball with everything it needs into a folder away
 * from this repository, with the two apps and a project's types below. The scripts of packages run as
 * in any project, but where another Strapi is asked for: it gets the SQLite that was compiled for
 * this repository, which saves minutes.
 */
export async function installApps({ strapi }: InstallOptions = {}): Promise<InstalledApps> {
  const outerDir = realpathSync(mkdtempSync(path.join(tmpdir(), 'personalization-install-')));
  const tarball = await packInto(outerDir);
  for (const name of ['javascript', 'typescript']) {
    cpSync(path.join(APPS_DIR, name), path.join(outerDir, name), { recursive: true });
    mkdirSync(path.join(outerDir, name, 'public/uploads'), { recursive: true });
  }
  cpSync(path.join(APPS_DIR, 'types'), path.join(outerDir, 'types'), { recursive: true });
  // The other app has more of Strapi's plugins, which are not there for each version.
  const app: AppName = strapi === undefined ? 'typescript' : 'javascript';
  const { dependencies } = readJson(path.join(APPS_DIR, app, 'package.json'));
  const { allowScripts } = readJson(path.join(REPO_DIR, 'package.json'));
  const manifest = {
    name: 'fresh-install',
    private: true,
    dependencies: {
      ...withStrapi(dependencies as Record<string, string>, strapi),
      [PLUGIN]: `file:${tarball}`,
    },
    allowScripts,
  };
  writeFileSync(path.join(outerDir, 'package.json'), JSON.stringify(manifest, null, 2));
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund'];
  await runIn(outerDir, 'npm', strapi === undefined ? install : [...install, '--ignore-scripts']);
  if (strapi !== undefined) {
    const sqlite = 'node_modules/better-sqlite3/build';
    cpSync(path.join(REPO_DIR, sqlite), path.join(outerDir, sqlite), { recursive: true });
  }
  return {
    dir: outerDir,
    dirOf: (app) => path.join(outerDir, app),
    pluginDir: path.join(outerDir, 'node_modules', PLUGIN),
    remove: () => rmSync(outerDir, { recursive: true, force: true }),
  };
}

function withStrapi(
  dependencies: Record<string, string>,
  version: string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => [
      name,
      name.startsWith('@strapi/') ? (version ?? range) : range,
    ]),
  );
}

async function packInto(dir: string): Promise<string> {
  const { stdout } = await runIn(REPO_DIR, 'npm', [
    ...['pack', '--ignore-scripts', '--json', '--pack-destination', dir],
  ]);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return path.join(dir, filename);
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
