import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REPO_DIR, runIn } from '../../support/processes';
import { runStrapi, startApp, type RunningApp } from '../../support/running-app';

const FIXTURE_DIR = path.resolve(__dirname, '../app');
const WORK_DIR = path.join(tmpdir(), `personalization-browser-${hashText(REPO_DIR)}`);
const PLUGIN = 'strapi-plugin-personalization';

/**
 * The test app with the packed plugin installed and its admin panel built for production.
 *
 * The app lies away from the repository, whose configuration for TypeScript it would take for its
 * own, and borrows its packages. Building the panel takes a minute or more, so a build is kept for as
 * long as nothing that goes into it changes.
 *
 * @param name of the app's folder; apps of different names can run side by side
 * @returns the app's folder
 */
export async function prepareApp(name = 'app'): Promise<string> {
  const appDir = path.join(WORK_DIR, name);
  rmSync(appDir, { recursive: true, force: true });
  mkdirSync(path.join(appDir, 'node_modules'), { recursive: true });
  borrowPackages();
  cpSync(FIXTURE_DIR, appDir, { recursive: true });
  mkdirSync(path.join(appDir, 'public/uploads'), { recursive: true });
  await installPlugin(appDir);
  await provideAdminBuild(appDir);
  return appDir;
}

/** Runs a prepared app; `command` as for any app. */
export async function startPreparedApp(
  appDir: string,
  command?: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningApp> {
  return startApp(appDir, {
    command,
    environment: { ...environmentOf(appDir), ...environment },
  });
}

/** Strapi looks for plugins from where its own packages really are, which is not below the app. */
function environmentOf(appDir: string): NodeJS.ProcessEnv {
  return { NODE_PATH: path.join(appDir, 'node_modules') };
}

function borrowPackages(): void {
  const link = path.join(WORK_DIR, 'node_modules');
  rmSync(link, { force: true });
  symlinkSync(path.join(REPO_DIR, 'node_modules'), link);
}

/** Installs the tarball that publishing would make, not the folder that it is made from. */
async function installPlugin(appDir: string): Promise<void> {
  const packDir = path.join(WORK_DIR, 'pack');
  rmSync(packDir, { recursive: true, force: true });
  mkdirSync(packDir, { recursive: true });
  await runIn(REPO_DIR, 'npm', ['pack', '--ignore-scripts', '--pack-destination', packDir]);
  const [tarball] = readdirSync(packDir);
  if (tarball === undefined) {
    throw new Error('npm pack made no tarball.');
  }
  await runIn(packDir, 'tar', ['-xzf', tarball]);
  renameSync(path.join(packDir, 'package'), path.join(appDir, 'node_modules', PLUGIN));
}

async function provideAdminBuild(appDir: string): Promise<void> {
  const kept = path.join(WORK_DIR, `admin-${hashAdmin(appDir)}`);
  const built = path.join(appDir, 'build');
  if (!existsSync(kept)) {
    console.log('\nBuilding the admin panel for the browser tests (about a minute)');
    await runStrapi(appDir, ['build', '--silent'], environmentOf(appDir));
    removeOldBuilds();
    cpSync(built, kept, { recursive: true });
    return;
  }
  cpSync(kept, built, { recursive: true });
}

function hashAdmin(appDir: string): string {
  const hash = createHash('sha256');
  const sources = [
    path.join(appDir, 'node_modules', PLUGIN, 'dist/admin'),
    path.join(appDir, 'src/admin'),
    // Names the other plugins that the panel is built with.
    path.join(appDir, 'package.json'),
    path.join(REPO_DIR, 'node_modules/@strapi/strapi/package.json'),
  ];
  for (const file of sources.flatMap(listFiles)) {
    hash.update(path.basename(file)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(where: string): string[] {
  if (path.extname(where) === '.json') {
    return [where];
  }
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function removeOldBuilds(): void {
  for (const name of readdirSync(WORK_DIR)) {
    if (name.startsWith('admin-')) {
      rmSync(path.join(WORK_DIR, name), { recursive: true });
    }
  }
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
