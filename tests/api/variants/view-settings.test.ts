import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDatabase, dropDatabase, startStrapi, type TestDatabase } from '../support/strapi';

type Cell = { name: string; size: number };
interface Settings {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: Cell[][] };
}

const VARIANT = 'components/personalization.component--shared--card';
const OWNER = 'components/shared.card';
const TYPE = 'content-types/api::article.article';
const LABEL = 'Kept label';

describe('the settings of views', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => dropDatabase(database));

  const boot = (options: Parameters<typeof startStrapi>[0] = {}) =>
    startStrapi({ database, ...options });

  type App = Awaited<ReturnType<typeof boot>>;

  const read = async (app: App, view: string): Promise<Settings> => {
    const admin = await app.asAdmin();
    const { body } = await admin.get(`/content-manager/${view}/configuration`).expect(200);
    return (body.data.component ?? body.data.contentType) as Settings;
  };

  const write = async (
    app: App,
    view: string,
    { settings, metadatas, layouts }: Settings,
  ): Promise<void> => {
    const admin = await app.asAdmin();
    // Strapi answers with what it does not take back.
    const sent = Object.entries(metadatas).map(([name, { edit, list }]) => {
      const { mainField: _, ...rest } = list;
      return [name, { edit, list: rest }];
    });
    const { status, body } = await admin
      .put(`/content-manager/${view}/configuration`)
      .send({ settings, metadatas: Object.fromEntries(sent), layouts });
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
  };

  const setUp = (settings: Settings, field: string): Settings => {
    const { metadatas, layouts } = settings;
    const own = metadatas[field] as Settings['metadatas'][string];
    return {
      ...settings,
      metadatas: { ...metadatas, [field]: { ...own, edit: { ...own.edit, label: LABEL } } },
      layouts: { ...layouts, edit: [...layouts.edit].reverse() },
    };
  };

  /** What is said of ids Strapi itself sets anew when it starts. */
  const parts = ({ metadatas: { id: _, ...metadatas }, layouts }: Settings) => ({
    metadatas,
    edit: layouts.edit,
  });

  let before: Record<string, Settings> = {};

  test('of variants and of what has them are set up once', async () => {
    const app = await boot();
    // A type of few fields: Strapi would list the variants as any component.
    const { layouts } = await read(app, 'content-types/api::secret.secret');
    expect(layouts.list).toEqual(['id', 'title', 'code', 'createdAt']);
    for (const [view, field] of [
      [VARIANT, 'title'],
      [OWNER, 'segmentVariants'],
      [TYPE, 'segmentVariants'],
    ] as const) {
      await write(app, view, setUp(await read(app, view), field));
      const written = await read(app, view);
      expect(written.metadatas[field]?.edit.label).toBe(LABEL);
      before = { ...before, [view]: written };
    }
    await app.stop();
  });

  test('outlive a start without the plugin', async () => {
    await (await boot({ plugin: false })).stop();
    const app = await boot();
    for (const view of [VARIANT, OWNER, TYPE]) {
      expect({ view, ...parts(await read(app, view)) }).toEqual({
        view,
        ...parts(before[view] as Settings),
      });
    }
    await app.stop();
  });

  test('outlive a start in which nothing of a component may vary', async () => {
    const unflag = (appDir: string): void => {
      const file = path.join(appDir, 'src/components/shared/card.json');
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replaceAll('"varies": true', '"varies": false'),
      );
    };
    await (await boot({ changeApp: unflag })).stop();
    const app = await boot();
    for (const view of [VARIANT, OWNER]) {
      expect({ view, ...parts(await read(app, view)) }).toEqual({
        view,
        ...parts(before[view] as Settings),
      });
    }
    await app.stop();
  });

  test('follow what was arranged anew meanwhile', async () => {
    const off = await boot({ plugin: false });
    const { layouts, ...rest } = await read(off, OWNER);
    const edit = [...layouts.edit].reverse();
    await write(off, OWNER, { ...rest, layouts: { ...layouts, edit } });
    await off.stop();
    const app = await boot();
    const after = await read(app, OWNER);
    const names = after.layouts.edit.flat().map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith('segment'))).toEqual(
      edit.flat().map(({ name }) => name),
    );
    expect(after.metadatas.segmentVariants?.edit.label).toBe(LABEL);
    await app.stop();
  });
});
