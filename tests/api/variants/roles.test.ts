import { createSegments } from '../support/segments';
import {
  createDatabase,
  dropDatabase,
  startStrapi,
  type TestDatabase,
  type TestStrapi,
} from '../support/strapi';
import { readDocument } from './support/storage';

const ARTICLE = 'api::article.article';
const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

type Row = Record<string, unknown>;

const explorer = (verb: string) => `plugin::content-manager.explorer.${verb}`;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

describe('roles that are older than the plugin', () => {
  let database: TestDatabase;
  let app: TestStrapi;

  const start = async (plugin = true): Promise<void> => {
    app = await startStrapi({ database, plugin });
  };
  const restart = async (plugin = true): Promise<void> => {
    await app.stop();
    await start(plugin);
  };

  /** All permissions of roles, however they are ordered. */
  const listPermissions = async (): Promise<string[]> => {
    const rows = await app.strapi.db.query('admin::permission').findMany({
      populate: { role: { select: ['code'] } },
    });
    return rows
      .map(
        ({ action, subject, properties, role }) =>
          `${role?.code} ${action} ${subject} ${[...(properties.fields ?? [])].sort().join()}`,
      )
      .sort();
  };

  const findRole = (code: string): Promise<{ id: number }> =>
    app.strapi.db.query('admin::role').findOne({ where: { code } });

  /** What an administrator saves on the page of a role. */
  const changeRole = async (
    code: string,
    change: (fields: string[], permission: Permission) => string[],
  ): Promise<void> => {
    const admin = await app.asAdmin();
    const { id } = await findRole(code);
    const { body } = await admin.get(`/admin/roles/${id}/permissions`).expect(200);
    const permissions = (body.data as Permission[]).map((permission) => ({
      action: permission.action,
      subject: permission.subject,
      conditions: permission.conditions,
      properties: permission.properties.fields
        ? {
            ...permission.properties,
            fields: change(permission.properties.fields, permission),
          }
        : permission.properties,
    }));
    await admin.put(`/admin/roles/${id}/permissions`).send({ permissions }).expect(200);
  };

  const listFields = async (code: string, verb = 'update'): Promise<string[]> => {
    const permission = await app.strapi.db.query('admin::permission').findOne({
      where: { action: explorer(verb), subject: ARTICLE, role: { code } },
    });
    return (permission?.properties.fields ?? []) as string[];
  };
  const listVariantFields = async (code: string, verb?: string): Promise<string[]> =>
    (await listFields(code, verb)).filter((path) => path.includes('segment')).sort();

  const writers = ['title', 'cards.title', 'sections.hero.heading', 'sections.hero.cta'];

  beforeAll(async () => {
    database = await createDatabase();
    await start(false);
    const admin = await app.asAdmin();
    for (const [name, fields] of [
      ['Writer', writers],
      ['Translator', ['title', 'text']],
    ] as const) {
      const { body } = await admin.post('/admin/roles').send({ name, description: '' }).expect(201);
      await app.strapi.db
        .query('admin::role')
        .update({ where: { id: body.data.id }, data: { code: name.toLowerCase() } });
      await admin
        .put(`/admin/roles/${body.data.id}/permissions`)
        .send({
          permissions: ['create', 'read', 'update'].map((verb) => ({
            action: explorer(verb),
            subject: ARTICLE,
            properties: { fields, locales: ['en'] },
            conditions: [],
          })),
        })
        .expect(200);
    }
    // Editors get all fields at the first start, but none that comes later.
    await restart();
    await createSegments(app.strapi);
  }, 120_000);
  afterAll(async () => {
    await app.stop();
    await dropDatabase(database);
  });

  test('may do with variants what they may do with the fields that vary', async () => {
    expect(await listVariantFields('writer')).toEqual(
      [
        'segmentVariants.cards.title',
        'segmentVariants.title',
        ...['Defaults', 'Key', 'Label', 'Overrides', 'Segments'].map(
          (name) => `segmentVariants.variant${name}`,
        ),
        'cards.segmentDefaultHidden',
        'cards.segmentVariants.title',
        ...['Defaults', 'Hidden', 'Key', 'Label', 'Overrides', 'Segments'].map(
          (name) => `cards.segmentVariants.variant${name}`,
        ),
        'sections.hero.segmentDefaultHidden',
        'sections.hero.segmentVariants.cta.label',
        'sections.hero.segmentVariants.cta.url',
        'sections.hero.segmentVariants.heading',
        ...['Defaults', 'Hidden', 'Key', 'Label', 'Overrides', 'Segments'].map(
          (name) => `sections.hero.segmentVariants.variant${name}`,
        ),
        'sections.segmentDefaultHidden',
        ...['Defaults', 'Hidden', 'Key', 'Label', 'Overrides', 'Segments'].map(
          (name) => `sections.segmentVariants.variant${name}`,
        ),
      ].sort(),
    );
    const editor = await listVariantFields('strapi-editor');
    const all = await listVariantFields('strapi-super-admin');
    // Variants inside a variant’s own values do not count, so nobody needs a right to them.
    const inVariant = /segmentVariants\..*segment(Variants|DefaultHidden)/;
    expect(editor).toEqual(all.filter((path) => !inVariant.test(path)));
    for (const verb of ['create', 'read']) {
      expect(await listVariantFields('writer', verb)).toEqual(await listVariantFields('writer'));
    }
  });

  test('read and save variants in the content manager, field by field', async () => {
    const writer = await app.createAdmin({ roles: ['writer'] });
    const { body: created } = await writer.http
      .post(`${ARTICLES}?locale=en`)
      .send({
        title: 'T',
        integer: 1,
        segmentVariants: [norway({ title: 'Norsk', integer: 2, text: 'secret' })],
        sections: [{ hero: { heading: 'H', segmentVariants: [norway({ heading: 'Helt' })] } }],
      })
      .expect(201);
    const { documentId } = created.data as { documentId: string };
    const [stored] = await readDocument(app.strapi, ARTICLE, documentId);
    expect(stored).toMatchObject({
      integer: null,
      segmentVariants: [{ title: 'Norsk', integer: null, text: null, variantSegments: ['norway'] }],
      sections: [{ hero: { segmentVariants: [{ heading: 'Helt' }] } }],
    });
    const [row] = stored?.segmentVariants as [Row];
    await app.strapi.documents(ARTICLE).update({
      documentId,
      data: { segmentVariants: [{ id: row.id, text: 'secret' }] } as never,
    });

    const { body: read } = await writer.http.get(`${ARTICLES}/${documentId}?locale=en`).expect(200);
    expect(read.data.segmentVariants).toMatchObject([
      { title: 'Norsk', variantSegments: ['norway'] },
    ]);
    expect(JSON.stringify(read)).not.toContain('secret');
    await writer.http
      .put(`${ARTICLES}/${documentId}?locale=en`)
      .send({ segmentVariants: [{ id: row.id, title: 'Nytt', text: 'overwritten' }] })
      .expect(200);
    const [changed] = await readDocument(app.strapi, ARTICLE, documentId);
    expect(changed?.segmentVariants).toMatchObject([
      { id: row.id, title: 'Nytt', text: 'secret', variantKey: row.variantKey },
    ]);
  });

  test('do not grow at each start', async () => {
    const before = await listPermissions();
    await restart();
    expect(await listPermissions()).toEqual(before);
  });

  test('lose for good what an administrator takes away, in part or in whole', async () => {
    await changeRole('writer', (fields) =>
      fields.filter(
        (path) => path !== 'segmentVariants.title' && !path.startsWith('cards.segment'),
      ),
    );
    await changeRole('translator', (fields, { action }) =>
      action === explorer('update') ? fields.filter((path) => !path.includes('segment')) : fields,
    );
    const before = await listPermissions();
    expect(await listVariantFields('translator')).toEqual([]);
    expect(await listVariantFields('translator', 'read')).not.toEqual([]);
    await restart();
    await restart();
    expect(await listPermissions()).toEqual(before);
  });

  test('have the same again after a start without the plugin, and nothing that was taken away', async () => {
    const before = await listPermissions();
    await restart(false);
    await restart(false);
    expect(await listFields('writer')).toEqual(expect.arrayContaining(['title', 'cards.title']));
    expect(await listVariantFields('writer')).toEqual([]);
    await restart();
    const after = await listPermissions();
    const withoutSuperAdmin = (list: string[]) =>
      list.filter((each) => !each.startsWith('strapi-super-admin'));
    expect(withoutSuperAdmin(after)).toEqual(withoutSuperAdmin(before));
    expect(after).toEqual(before);
  });

  test('are left alone where they are newer than the plugin and have no variants', async () => {
    const admin = await app.asAdmin();
    const { body } = await admin.post('/admin/roles').send({ name: 'New', description: '' });
    const permission = {
      action: explorer('update'),
      subject: ARTICLE,
      properties: { fields: ['title'], locales: ['en'] },
      conditions: [],
    };
    await admin
      .put(`/admin/roles/${body.data.id}/permissions`)
      .send({ permissions: [permission] })
      .expect(200);
    await restart();
    const stored = await app.strapi.db
      .query('admin::permission')
      .findOne({ where: { role: { id: body.data.id } } });
    expect(stored.properties.fields).toEqual(['title']);
  });
});
