import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectionOf } from './support/database';
import { createDocument } from './support/documents';
import { createSegments } from './support/segments';
import {
  createDatabase,
  dropDatabase,
  startStrapi,
  type TestDatabase,
  type TestStrapi,
} from './support/strapi';

const REPO_DIR = path.resolve(__dirname, '../..');
const APP_DIR = path.join(__dirname, 'fixture');
const AUTHOR = 'api::author.author';
const AUTHOR_ID = 'authorada0000000000000000';
const AUTHOR_FILE = `variants/api.author.author/${AUTHOR_ID}.json`;

interface Ended {
  code: number;
  out: string;
  err: string;
}

let database: TestDatabase;
let other: TestDatabase;
let workDir: string;
let folder: string;

/** Runs the command line as people do: as a process of its own, in the project's folder. */
function run(args: string[], on: TestDatabase = database, cwd = APP_DIR): Promise<Ended> {
  const { pool: _pool, ...connection } = connectionOf(on);
  const options = {
    appDir: APP_DIR,
    pluginDir: process.env.TEST_PLUGIN_DIR,
    publicDir: workDir,
    connection,
    config: {},
  };
  const hook = path.join(__dirname, 'support/set-boot-options.cjs');
  const bin = path.join(REPO_DIR, 'bin/strapi-personalization.js');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--require', hook, bin, ...args],
      {
        cwd,
        env: {
          ...process.env,
          NODE_ENV: 'test',
          STRAPI_TELEMETRY_DISABLED: 'true',
          BOOT_OPTIONS: JSON.stringify(options),
        },
      },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

async function fill(on: TestDatabase, write: (app: TestStrapi) => Promise<unknown>): Promise<void> {
  const app = await startStrapi({ database: on });
  await write(app);
  await app.stop();
}

const readFile = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

beforeAll(async () => {
  workDir = mkdtempSync(path.join(tmpdir(), 'personalization-files-'));
  mkdirSync(path.join(workDir, 'uploads'));
  folder = path.join(workDir, 'personalization');
  database = await createDatabase();
  other = await createDatabase();
  await fill(database, async ({ strapi }) => {
    await createSegments(strapi);
    await createDocument(strapi, AUTHOR, {
      documentId: AUTHOR_ID,
      name: 'Ada',
      segmentVariants: [{ variantSegments: ['norway'], bio: 'Norsk biografi' }],
    });
  });
  await fill(other, ({ strapi }) =>
    createDocument(strapi, AUTHOR, { documentId: AUTHOR_ID, name: 'Ada' }),
  );
}, 120_000);
afterAll(async () => {
  await dropDatabase(database);
  await dropDatabase(other);
  rmSync(workDir, { recursive: true });
});

describe('the command line', () => {
  test('says how it is used', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Usage: strapi-personalization <command> [options]');
    const ofImport = await run(['import', '--help']);
    expect(ofImport).toMatchObject({ code: 0, err: '' });
    expect(ofImport.out).toContain('--dry-run');
    const { version } = JSON.parse(readFileSync(path.join(REPO_DIR, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([[[]], [['nothing']], [['export', '--nothing']], [['import', 'a', 'b']]])(
    'refuses what it does not know, with exit code 2: %j',
    async (args) => {
      const ended = await run(args);
      expect(ended.code).toBe(2);
      expect(ended.out + ended.err).toContain('Usage: strapi-personalization');
    },
  );

  test('says where there is no project', async () => {
    const ended = await run(['export', folder], database, tmpdir());
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('There is no Strapi project');
    expect(existsSync(folder)).toBe(false);
  });

  test('exports into a folder, writes only what changed, and takes away what is gone', async () => {
    const first = await run(['export', folder]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('4 files');
    expect(JSON.parse(readFile(AUTHOR_FILE))).toMatchObject({
      format: 1,
      uid: AUTHOR,
      variants: [{ segments: ['norway'], overrides: ['bio'], values: { bio: 'Norsk biografi' } }],
    });

    const long = new Date(0);
    utimesSync(path.join(folder, AUTHOR_FILE), long, long);
    writeFileSync(
      path.join(folder, 'segments/gone.json'),
      readFile('segments/norway.json').replaceAll('norway', 'gone'),
    );
    writeFileSync(path.join(folder, 'segments/notes.json'), '{"of":"another tool"}');
    const second = await run(['export', folder]);
    expect(second.out).toContain('0 written, 1 removed');
    expect(statSync(path.join(folder, AUTHOR_FILE)).mtimeMs).toBe(0);
    expect(existsSync(path.join(folder, 'segments/gone.json'))).toBe(false);
    expect(existsSync(path.join(folder, 'segments/notes.json'))).toBe(true);
    rmSync(path.join(folder, 'segments/notes.json'));
  });

  test('imports into another database, after it said in words what it would do', async () => {
    const dry = await run(['import', folder, '--dry-run'], other);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toContain('Segment “norway” is new: Visitors from Norway');
    expect(dry.out).toContain(
      'Author “Ada”: variant for norway is new: bio is set to “Norsk biografi”',
    );
    expect(dry.out).toContain('4 changes in a dry run: nothing was changed.');
    const done = await run(['import', folder], other);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('4 changes.');
    expect((await run(['import', folder], other)).out).toBe('Nothing to change.\n');
  });

  test('moves everything in one file too', async () => {
    const bundle = path.join(workDir, 'all.json');
    expect((await run(['export', bundle], other)).code).toBe(0);
    expect(await run(['import', bundle])).toEqual({
      code: 0,
      out: 'Nothing to change.\n',
      err: '',
    });
  });

  test('says what is broken and where, with exit code 1', async () => {
    const copy = readFile(AUTHOR_FILE);
    writeFileSync(path.join(folder, AUTHOR_FILE), copy.replace('"norway"', '"nobody"'));
    const ended = await run(['import', folder], other);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(
      `${AUTHOR_FILE} variants[0].segments[0]: no segment has the key "nobody"`,
    );
    expect(ended.err).toContain('nothing was changed. With --skip-missing the rest is imported.');
    writeFileSync(path.join(folder, AUTHOR_FILE), copy.slice(0, -5));
    const cut = await run(['import', folder], other);
    expect(cut.code).toBe(1);
    expect(cut.err).toContain(`${AUTHOR_FILE}: is not JSON`);
  });

  test('says what a purge would delete, and purges nothing where nobody can be asked', async () => {
    const dry = await run(['purge', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toMatch(/This deletes for good:\n {2}\d+ segments\n {2}\d+ variants/);
    expect(dry.out).toContain('"personalization" in src/components/shared/hero.json');
    expect(dry.out).toContain('Nothing was changed.');
    const asked = await run(['purge']);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('Nobody can be asked here');
    const after = await run(['purge', '--dry-run']);
    expect(after.out).toBe(dry.out);
  });
});
