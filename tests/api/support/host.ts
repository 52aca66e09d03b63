import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { REPO_DIR } from '../../support/processes';
import { connectionOf, type TestDatabase } from './database';

const FIXTURE_DIR = path.resolve(__dirname, '../fixture');

export interface BootOptions {
  /** The plugin's folder, or null for an app without the plugin. */
  pluginDir: string | null;
  database: TestDatabase;
  /** Configuration by file name (`api`, `plugins`, …), merged over the app's own. */
  config: Record<string, unknown>;
  /** `NODE_ENV` while the app runs; the Content-Type Builder exists in `development` only. */
  nodeEnv: string;
  /** Boot a copy of the app, whose schema files the test may change. */
  copyApp: boolean;
  /** Changes the files of the copy before they are read. */
  changeApp: (appDir: string) => void;
}

export interface BootedStrapi {
  strapi: Core.Strapi;
  appDir: string;
  /** Each line that was logged, as `level: message`. */
  log: string[];
  stop(): Promise<void>;
}

let isRunning = false;
let stopRunning: (() => Promise<void>) | null = null;

/** Stops what a failed test left running; else its server would keep the process alive. */
export async function stopLeftover(): Promise<void> {
  await stopRunning?.();
}

/** Boots the fixture app in this process and listens on a free port of 127.0.0.1. */
export async function bootStrapi(options: BootOptions): Promise<BootedStrapi> {
  if (isRunning) {
    throw new Error('Strapi runs already: one process holds one, stop it first.');
  }
  isRunning = true;
  const restoreProcess = rememberProcess();
  const workDir = mkdtempSync(path.join(tmpdir(), 'personalization-app-'));
  const cleanUp = (): void => {
    if (options.copyApp) {
      rmSync(appDir, { recursive: true, force: true });
    }
    restoreProcess();
    rmSync(workDir, { recursive: true, force: true });
    isRunning = false;
    stopRunning = null;
  };

  const log: string[] = [];
  const appDir = options.copyApp ? copyFixture() : FIXTURE_DIR;
  try {
    if (options.copyApp) {
      options.changeApp(appDir);
    }
    process.env.NODE_ENV = options.nodeEnv;
    process.env.STRAPI_TELEMETRY_DISABLED = 'true';
    setBootOptions(appDir, workDir, options, log);
    const strapi = await loadAndListen(appDir);
    const stop = async (): Promise<void> => {
      try {
        await strapi.destroy();
      } finally {
        cleanUp();
      }
    };
    stopRunning = stop;
    return { strapi, appDir, log, stop };
  } catch (error) {
    await closeHalfBooted();
    cleanUp();
    throw error;
  }
}

async function loadAndListen(appDir: string): Promise<Core.Strapi> {
  // Required here, not imported: the environment's own modules are transpiled, Strapi must not be.
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  forgetPopulates();
  const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false });
  await strapi.load();
  stopCountingUploads(strapi);
  await new Promise<void>((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.listen(0, '127.0.0.1', resolve);
  });
  return strapi;
}

/**
 * Some seconds after its first start, and then once a week, the media library writes a setting, which
 * outdates every answer: in the middle of a test that counts what is loaded again.
 */
function stopCountingUploads(strapi: Core.Strapi): void {
  strapi.cron.remove('uploadWeekly');
}

function setBootOptions(
  appDir: string,
  workDir: string,
  options: BootOptions,
  log: string[],
): void {
  const publicDir = path.join(workDir, 'public');
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  forgetModules(appDir);
  if (options.pluginDir !== null) {
    forgetModules(options.pluginDir);
  }
  const bootOptions = require(path.join(appDir, 'boot-options.js')) as { current: unknown };
  bootOptions.current = {
    pluginDir: options.pluginDir,
    publicDir,
    connection: connectionOf(options.database),
    config: options.config,
    logStream: new Writable({
      write(chunk: Buffer, _encoding, done) {
        log.push(chunk.toString().trimEnd());
        done();
      },
    }),
  };
}

/** A second boot must find fresh schemas and services, not those that the first one changed. */
function forgetModules(dir: string): void {
  for (const file of Object.keys(require.cache)) {
    const isBelow = file.startsWith(dir + path.sep);
    if (isBelow && !file.includes(`${path.sep}node_modules${path.sep}`, dir.length)) {
      delete require.cache[file];
    }
  }
}

type GetDeepPopulate = (uid: string, options?: object) => unknown;

const STRAPIS_OWN = Symbol.for('getDeepPopulate as Strapi wrote it');

interface PopulateModule {
  getDeepPopulate: GetDeepPopulate;
  [STRAPIS_OWN]?: GetDeepPopulate;
}

/**
 * Strapi keeps for the process what belongs to a document, by uid and options: after a boot without
 * the plugin, no variants would be published. An option that nobody reads makes it another one for
 * each boot. Every test file has its own instance of this module, but all share Strapi's.
 */
function forgetPopulates(): void {
  const requireOfStrapi = createRequire(require.resolve('@strapi/strapi/package.json'));
  const core = path.dirname(requireOfStrapi.resolve('@strapi/core/package.json'));
  const file = path.join(core, 'dist/services/document-service/utils/populate.js');
  const populateModule = require(file) as PopulateModule;
  const getDeepPopulate = (populateModule[STRAPIS_OWN] ??= populateModule.getDeepPopulate);
  const boot = randomUUID();
  populateModule.getDeepPopulate = (uid, options) => getDeepPopulate(uid, { ...options, boot });
  forgetPopulatesOfForms(requireOfStrapi);
}

/** The content manager keeps for the process what its forms read, by uid alone. */
function forgetPopulatesOfForms(requireOfStrapi: NodeJS.Require): void {
  const manifest = requireOfStrapi.resolve('@strapi/content-manager/package.json');
  const file = path.join(path.dirname(manifest), 'dist/server/services/utils/populate.js');
  const formModule = require(file) as FormModule;
  formModule.buildDeepPopulate = (uid) => {
    const build = getStrapi().plugin('content-manager').service('populate-builder') as unknown as (
      of: string,
    ) => {
      populateDeep(levels: number): { countRelations(): { build(): Promise<unknown> } };
    };
    return build(uid).populateDeep(Infinity).countRelations().build();
  };
  const getDeepPopulate = (formModule[STRAPIS_OWN] ??= formModule.getDeepPopulate);
  formModule.getDeepPopulate = (uid, options) => {
    const populate = getDeepPopulate(uid, options) as Record<string, Populate>;
    const { localizations } = populate;
    return localizations?.populate
      ? { ...populate, localizations: withoutGone(uid, localizations) }
      : populate;
  };
}

interface FormModule extends PopulateModule {
  buildDeepPopulate: (uid: string) => Promise<unknown>;
}

/** What is populated of a model, or of each component of a zone. */
interface Populate {
  populate?: Record<string, Populate>;
  on?: Record<string, Populate>;
}

const getStrapi = () => (globalThis as unknown as { strapi: Core.Strapi }).strapi;

/** Without attributes that the model had in an earlier start: what locales need is kept as well. */
function withoutGone(uid: string, { populate = {}, ...rest }: Populate): Populate {
  const { attributes } = getStrapi().getModel(uid as never) as {
    attributes: Record<string, { component?: string }>;
  };
  const there = Object.entries(populate)
    .filter(([name]) => Object.hasOwn(attributes, name))
    .map(([name, { on, ...below }]): [string, Populate] => {
      const { component } = attributes[name] ?? {};
      const zone = on && mapValues(on, withoutGone);
      return [
        name,
        {
          ...(component === undefined ? below : withoutGone(component, below)),
          ...(zone && { on: zone }),
        },
      ];
    });
  return { ...rest, populate: Object.fromEntries(there) };
}

function mapValues(
  record: Record<string, Populate>,
  map: (name: string, value: Populate) => Populate,
): Record<string, Populate> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, map(name, value)]),
  );
}

/** A copy inside the repository, so that its `require` finds the one install. */
function copyFixture(): string {
  const parent = path.join(REPO_DIR, '.tmp');
  mkdirSync(parent, { recursive: true });
  const copy = mkdtempSync(path.join(parent, 'app-'));
  cpSync(FIXTURE_DIR, copy, { recursive: true });
  return copy;
}

/**
 * Strapi removes every listener of the process when it stops, the ones of jest among them, and
 * changes the environment. The returned function brings back what was there.
 */
function rememberProcess(): () => void {
  const environment = { ...process.env };
  const listeners = process.eventNames().map((name) => ({ name, all: process.rawListeners(name) }));
  return () => {
    for (const name of Object.keys(process.env)) {
      if (!(name in environment)) {
        delete process.env[name];
      }
    }
    Object.assign(process.env, environment);
    process.removeAllListeners();
    for (const { name, all } of listeners) {
      for (const listener of all) {
        process.on(name, listener as (...args: unknown[]) => void);
      }
    }
  };
}

/** A boot that failed may hold an open database, which would keep the process alive. */
async function closeHalfBooted(): Promise<void> {
  const half = (globalThis as { strapi?: Core.Strapi }).strapi;
  await half?.db?.destroy().catch(() => undefined);
  delete (globalThis as { strapi?: Core.Strapi }).strapi;
}
