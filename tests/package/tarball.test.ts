import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runIn } from '../support/processes';
import { startApp, type RunningApp } from '../support/running-app';
import {
  installApps,
  installCompanions,
  type AppName,
  type InstalledApps,
} from './support/installed-apps';

const MINUTE_MS = 60_000;

interface Operation {
  parameters?: { name: string }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

interface Answer {
  data: Record<string, unknown>[];
  error?: { status: number };
}

let apps: InstalledApps;
beforeAll(async () => {
  apps = await installApps();
}, 20 * MINUTE_MS);
afterAll(() => apps?.remove());

test('the tarball is installed for real, with the one @strapi/utils of the host', () => {
  const pluginDir = realpathSync(apps.pluginDir);
  expect(pluginDir).toBe(apps.pluginDir);
  const nested = path.join(pluginDir, 'node_modules/@strapi/utils');
  const hosts = path.join(pluginDir, '../@strapi/core/node_modules/@strapi/utils');
  expect([nested, hosts].filter((dir) => existsSync(dir))).toEqual([]);
});

test('the package brings no sources and no tests', () => {
  const unwanted = ['server/src', 'admin/src', 'core', 'tests', 'playground', 'scripts'];
  expect(unwanted.filter((name) => existsSync(path.join(apps.pluginDir, name)))).toEqual([]);
});

test.each([
  { module: 'commonjs', moduleResolution: 'node', file: 'project.ts', isStrapis: true },
  { module: 'node16', moduleResolution: 'node16', file: 'project.ts', isStrapis: true },
  { module: 'esnext', moduleResolution: 'bundler', file: 'entries.ts', isStrapis: true },
  // A front end has nothing of Strapi to look into.
  { module: 'commonjs', moduleResolution: 'node', file: 'front-end.ts', isStrapis: false },
  { module: 'esnext', moduleResolution: 'bundler', file: 'front-end.ts', isStrapis: false },
])(
  'types: $file compiles strictly, resolved as by "$moduleResolution"',
  async (options) => {
    const { module, moduleResolution, file, isStrapis } = options;
    const dir = path.join(apps.dir, 'types');
    const compilerOptions = {
      ...{ module, moduleResolution, strict: true, noEmit: true, skipLibCheck: isStrapis },
      ...{ target: 'es2022', lib: ['es2022', 'dom'], esModuleInterop: true, jsx: 'react-jsx' },
      types: [],
    };
    writeFileSync(
      path.join(dir, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: [file] }),
    );
    const tsc = path.join(apps.dir, 'node_modules/typescript/bin/tsc');
    await runIn(dir, process.execPath, [tsc, '-p', '.']);
  },
  60_000,
);

describe.each<{ name: AppName; needsBuild: boolean }>([
  { name: 'javascript', needsBuild: false },
  { name: 'typescript', needsBuild: true },
])('in a fresh $name app', ({ name, needsBuild }) => {
  let app: RunningApp;

  const runStrapi = (args: string[], environment?: Record<string, string>) => {
    const dir = apps.dirOf(name);
    const strapi = path.join(dir, '../node_modules/@strapi/strapi/bin/strapi.js');
    return runIn(dir, process.execPath, [strapi, ...args], environment);
  };

  beforeAll(async () => {
    if (needsBuild) {
      await runStrapi(['build']);
    }
    app = await startApp(apps.dirOf(name));
  }, 10 * MINUTE_MS);
  afterAll(() => app?.stop());

  const get = async (route: string, headers: Record<string, string> = {}) => {
    const response = await fetch(app.url + route, { headers });
    return { status: response.status, body: (await response.json()) as Answer };
  };

  test('the delivery endpoint gives the default content to everybody else', async () => {
    const { status, body } = await get('/api/personalization/content/pages');
    expect(status).toBe(200);
    expect(body.data).toEqual([expect.objectContaining({ heading: 'Out there' })]);
  });

  test('the delivery endpoint gives the variant to its segment', async () => {
    const { body } = await get('/api/personalization/content/pages?segments=norway');
    expect(body.data).toEqual([expect.objectContaining({ heading: 'Ut på tur' })]);
  });

  test('Strapi’s own endpoint gives the variant to a visitor whose context matches', async () => {
    const context = JSON.stringify({ attributes: { 'geo.country': 'NO' }, consent: [] });
    const { body } = await get('/api/pages', { 'visitor-context': context });
    expect(body.data).toEqual([expect.objectContaining({ heading: 'Ut på tur' })]);
  });

  test('the injected attribute is stored and never shown', async () => {
    const { body } = await get('/api/pages?populate=*');
    expect(body.data).toEqual([
      expect.not.objectContaining({ segmentVariants: expect.anything() }),
    ]);
    expect((await get('/api/pages?populate=segmentVariants')).status).toBe(400);
  });

  test('a context that is not JSON is refused with 400, not 500', async () => {
    const { status } = await get('/api/personalization/content/pages', {
      'visitor-context': '{not json',
    });
    expect(status).toBe(400);
  });

  test('the command line exports beside the running server, and imports nothing new', async () => {
    const dir = apps.dirOf(name);
    const bin = path.join(dir, '../node_modules/.bin/strapi-personalization');
    const environment = { SEED: 'no', PORT: '0' };
    const exported = await runIn(dir, bin, ['export'], environment);
    expect(exported.stdout).toContain('2 files are in personalization');
    const segment = path.join(dir, 'personalization/segments/norway.json');
    expect(JSON.parse(readFileSync(segment, 'utf8'))).toMatchObject({ format: 1, key: 'norway' });
    const imported = await runIn(dir, bin, ['import'], environment);
    expect(imported.stdout).toBe('Nothing to change.\n');
  }, 60_000);

  if (needsBuild) {
    describe('what Strapi generates for the project', () => {
      const read = (file: string) => readFileSync(path.join(apps.dirOf(name), file), 'utf8');
      const generate = (...command: string[]) =>
        runStrapi(command, { SEED: 'no', PORT: '0', NODE_ENV: 'development' });

      test('types have variants as one line, and no component of theirs', async () => {
        await generate('ts:generate-types');
        expect(read('types/generated/contentTypes.d.ts')).toContain(
          'segmentVariants: Schema.Attribute.JSON & Schema.Attribute.Private',
        );
        expect(read('types/generated/components.d.ts')).not.toContain('personalization');
      }, 60_000);

      test('the OpenAPI specification describes the delivery routes, and no variants', async () => {
        await generate('openapi', 'generate');
        const text = read('specification.json');
        const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
        const { get, post } = paths['/personalization/content/{name}'] ?? {};
        const parameters = get?.parameters?.map((parameter) => parameter.name);
        expect(parameters).toEqual(expect.arrayContaining(['name', 'segments', 'populate']));
        expect(JSON.stringify(get?.responses['200'])).toContain('decisions');
        expect(JSON.stringify(post?.requestBody)).toContain('visitor');
        const one = paths['/personalization/content/{name}/{documentId}'];
        expect(Object.keys(one ?? {})).toEqual(['get', 'post']);
        expect(JSON.stringify(paths['/personalization/segments'])).toContain('suppressed');
        expect(text).not.toMatch(/segmentVariants|segmentDefaultHidden|variantKey/);
      }, 60_000);

      test('the documentation of @strapi/plugin-documentation has no variants', () => {
        const file = 'src/extensions/documentation/documentation/1.0.0/full_documentation.json';
        expect(read(file)).toContain('heading');
        expect(read(file)).not.toMatch(/segmentVariants|segmentDefaultHidden|variantKey/);
        expect(read(file)).not.toContain('PersonalizationPageComponent');
      });

      test('the list of routes has the delivery routes', async () => {
        const { stdout } = await generate('routes:list');
        expect(stdout).toContain('/api/personalization/content/:name ');
        expect(stdout).toContain('/api/personalization/content/:name/:documentId');
      }, 60_000);
    });

    test('the admin panel is built with the plugin and served', async () => {
      const response = await fetch(`${app.url}/admin`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<div id="strapi"');
    });
  } else {
    test(
      'what is exported and imported into an empty database is personalized there',
      async () => {
        await app.stop();
        const other = { SEED: 'no', DATABASE_FILE: '.tmp/other.db' };
        await runStrapi(['export', '--no-encrypt', '--file', 'content'], { SEED: 'no' });
        await runStrapi(['import', '--force', '--file', 'content.tar.gz'], other);
        app = await startApp(apps.dirOf(name), { environment: other });
        const headings = async (query: string) =>
          (await get(`/api/pages${query}`)).body.data.map(({ heading }) => heading);
        expect(await headings('')).toEqual(['Out there']);
        expect(await headings('?segments=norway')).toEqual(['Ut på tur']);
      },
      5 * MINUTE_MS,
    );
  }
});

describe('beside plugins that many projects have', () => {
  let app: RunningApp;

  beforeAll(async () => {
    await installCompanions(apps);
    app = await startApp(apps.dirOf('companions'));
  }, 10 * MINUTE_MS);
  afterAll(() => app?.stop());

  const get = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}/api/pages?${query}`, { headers });
    expect(response.status).toBe(200);
    const body = (await response.json()) as Answer & {
      meta: { personalization?: { warnings: string[]; decisions: object[] } };
    };
    return { page: body.data[0], meta: body.meta.personalization, headers: response.headers };
  };

  test('fields of color-picker, multi-select and CKEditor vary', async () => {
    const { page } = await get('segments=norway');
    expect(page).toMatchObject({
      heading: 'Ut',
      colour: '#ffffff',
      topics: ['b'],
      body: '<p>Ut</p>',
    });
    expect((await get('')).page).toMatchObject({ colour: '#000000', topics: ['a'] });
  });

  test('what populate-deep reads is personalized, at every depth', async () => {
    const { page, meta } = await get('segments=norway&pLevel=5');
    expect(page).toMatchObject({
      heading: 'Ut',
      blocks: [{ text: 'Blokk', seo: { metaTitle: 'Ut' } }],
    });
    expect(meta?.decisions).toHaveLength(3);
    expect(meta?.warnings).toEqual([]);
    expect((await get('pLevel=5')).page).toMatchObject({
      blocks: [{ text: 'Block', seo: { metaTitle: 'Out' } }],
    });
  });

  test('rest-cache keeps default content, and gives nobody what was made for another', async () => {
    const context = JSON.stringify({ attributes: { 'geo.country': 'NO' } });
    const asNorwegian = () => get('sort=id', { 'visitor-context': context });
    for (const _time of [1, 2]) {
      const { page, meta, headers } = await asNorwegian();
      expect(page?.heading).toBe('Ut');
      expect(meta?.decisions).toHaveLength(1);
      expect(headers.get('x-cache')).toBeNull();
    }
    const caches: (string | null)[] = [];
    for (const _time of [1, 2]) {
      const { page, headers } = await get('sort=id');
      expect(page?.heading).toBe('Out there');
      caches.push(headers.get('x-cache'));
    }
    expect(caches).toEqual(['MISS', 'HIT']);
    expect((await asNorwegian()).page?.heading).toBe('Ut');
    const segments = await get('segments=norway&sort=id');
    expect(segments.meta?.decisions).toHaveLength(1);
  });

  test('config-sync writes nothing of this plugin but the rights of roles', async () => {
    const dir = apps.dirOf('companions');
    const bin = path.join(apps.dir, 'node_modules/.bin/config-sync');
    await runIn(dir, bin, ['export', '-y'], { SEED: 'no', PORT: '0' });
    const files = readdirSync(path.join(dir, 'config/sync'));
    expect(files).toContain('user-role.public.json');
    expect(files.filter((name) => /personalization|persisted_tables/.test(name))).toEqual([]);
  }, 60_000);
});
