import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { startStrapi, type StartOptions, type TestStrapi } from '../support/strapi';

const DATABASES_DIR = path.join(__dirname, 'databases');

interface Page {
  title: string;
  cover: { name: string };
  label: { name: string };
  parts: { heading?: string; teasers?: { text: string }[] }[];
}

/** The app that the databases are of, in the place of the one that the other tests boot. */
function changeApp(appDir: string): void {
  rmSync(path.join(appDir, 'src'), { recursive: true });
  cpSync(path.join(__dirname, 'app'), path.join(appDir, 'src'), { recursive: true });
}

/** What everybody gets of the version that `mark` names, in the words of `write-content.cjs`. */
const createDefault = (mark: string): Page => ({
  title: `Title ${mark}`,
  cover: { name: 'everyone.png' },
  label: { name: 'Everyone' },
  parts: [
    { heading: `Hero ${mark}` },
    { heading: `Hidden ${mark}` },
    { teasers: [{ text: `First ${mark}` }, { text: `Second ${mark}` }] },
  ],
});

const createForNorway = (mark: string): Page => ({
  title: `Title ${mark} norway`,
  cover: { name: 'norway.png' },
  label: { name: 'Norway' },
  parts: [
    { heading: `Hero ${mark} norway` },
    { teasers: [{ text: `First ${mark}` }, { text: `Second ${mark} norway` }] },
  ],
});

const files = readdirSync(DATABASES_DIR);

test('there are databases of earlier commits', () => {
  expect(files.length).toBeGreaterThanOrEqual(2);
});

// Each is of the commit that it is named after; `generate.mjs` says how it was made.
describe.each(files)('the database %s', (file) => {
  let dir: string;
  let app: TestStrapi | null = null;

  const start = async (options: StartOptions = {}): Promise<TestStrapi> => {
    await app?.stop();
    app = null;
    app = await startStrapi({ database: { client: 'sqlite', dir }, changeApp, ...options });
    return app;
  };

  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'personalization-upgrade-'));
    writeFileSync(
      path.join(dir, 'data.db'),
      gunzipSync(readFileSync(path.join(DATABASES_DIR, file))),
    );
    const { grantPublic } = await start();
    await grantPublic('api::page.page' as never, ['find']);
    await grantPublic('api::label.label' as never, ['find']);
  });
  afterAll(async () => {
    await app?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const expectEveryVariant = async ({ http }: TestStrapi): Promise<void> => {
    for (const locale of ['en', 'nb']) {
      for (const status of ['published', 'draft']) {
        const read = async (segments: string): Promise<unknown> => {
          const query = `locale=${locale}&status=${status}&segments=${segments}`;
          const populate =
            'populate[cover]=true&populate[label]=true' +
            '&populate[parts][on][part.hero]=true&populate[parts][on][part.teasers][populate]=*';
          const { body } = await http
            .get(`/api/personalization/content/pages?${query}&${populate}`)
            .expect(200);
          return (body as { data: unknown }).data;
        };
        const mark = `${locale} ${status}`;
        expect(await read('')).toMatchObject([createDefault(mark)]);
        expect(await read('norway')).toMatchObject([createForNorway(mark)]);
      }
    }
  };

  test('is opened without an error, and every variant is delivered', async () => {
    const { log } = app as TestStrapi;
    expect(log.filter((line) => line.startsWith('error'))).toEqual([]);
    await expectEveryVariant(app as TestStrapi);
  });

  test('keeps every variant through a start without the plugin', async () => {
    await start({ plugin: false });
    await expectEveryVariant(await start());
  });
});
