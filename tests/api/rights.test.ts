import {
  createDatabase,
  dropDatabase,
  startStrapi,
  type TestDatabase,
  type TestStrapi,
} from './support/strapi';

const READ = 'plugin::personalization.segment.read';
const CREATE = 'plugin::personalization.segment.create';
const SEGMENTS = '/personalization/segments';

interface Permission {
  action: string;
  subject: string | null;
  properties: object;
  conditions: string[];
}

let database: TestDatabase;
let app: TestStrapi;

beforeEach(async () => {
  database = await createDatabase();
});
afterEach(async () => {
  await app.stop();
  await dropDatabase(database);
});

const start = async (plugin = true): Promise<void> => {
  app = await startStrapi({ database, plugin });
};
const restart = async (plugin = true): Promise<void> => {
  await app.stop();
  await start(plugin);
};

/** What a role may do on the plugin's pages, once for each stored permission. */
const listRights = async (code: string): Promise<string[]> => {
  const rows: Permission[] = await app.strapi.db.query('admin::permission').findMany({
    where: { action: { $startsWith: 'plugin::personalization.' }, role: { code } },
  });
  return rows.map(({ action }) => action).sort();
};

/** What an administrator saves on the page of a role. */
const saveRole = async (
  code: string,
  change: (permissions: Permission[]) => Permission[],
): Promise<void> => {
  const admin = await app.asAdmin();
  const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code } });
  const { body } = await admin.get(`/admin/roles/${id}/permissions`).expect(200);
  const permissions = change(
    (body.data as Permission[]).map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      properties,
      conditions,
    })),
  );
  await admin.put(`/admin/roles/${id}/permissions`).send({ permissions }).expect(200);
};

const withoutOwn = (permissions: Permission[]) =>
  permissions.filter(({ action }) => !action.startsWith('plugin::personalization.'));
const adding = (action: string) => (permissions: Permission[]) => [
  ...permissions,
  { action, subject: null, properties: {}, conditions: [] },
];

test('On an empty database, editors and authors may read segments at once, and nothing more', async () => {
  await start();
  for (const role of ['strapi-editor', 'strapi-author']) {
    expect([role, await listRights(role)]).toEqual([role, [READ]]);
    const { http } = await app.createAdmin({ roles: [role] });
    await http.get(SEGMENTS).expect(200);
    await http.post(SEGMENTS).send({ name: 'A' }).expect(403);
  }
  await restart();
  expect(await listRights('strapi-editor')).toEqual([READ]);
});

test('On a database that is older than the plugin, they may too', async () => {
  await start(false);
  await restart();
  for (const role of ['strapi-editor', 'strapi-author']) {
    expect([role, await listRights(role)]).toEqual([role, [READ]]);
    const { http } = await app.createAdmin({ roles: [role] });
    await http.get(SEGMENTS).expect(200);
  }
});

test('A role that may not edit content is given nothing, then or later', async () => {
  await start(false);
  await saveRole('strapi-author', () => []);
  await restart();
  expect(await listRights('strapi-author')).toEqual([]);
  expect(await listRights('strapi-editor')).toEqual([READ]);
});

test('What an administrator takes away stays away', async () => {
  await start();
  await saveRole('strapi-editor', withoutOwn);
  await restart();
  expect(await listRights('strapi-editor')).toEqual([]);
  expect(await listRights('strapi-author')).toEqual([READ]);
  const { http } = await app.createAdmin({ roles: ['strapi-editor'] });
  await http.get(SEGMENTS).expect(403);
});

test('A start without the plugin neither takes rights for good nor brings others back', async () => {
  await start();
  await saveRole('strapi-editor', withoutOwn);
  await saveRole('strapi-author', adding(CREATE));
  await restart(false);
  expect(await listRights('strapi-author')).toEqual([]);
  await restart();
  expect(await listRights('strapi-author')).toEqual([CREATE, READ]);
  expect(await listRights('strapi-editor')).toEqual([]);
});
