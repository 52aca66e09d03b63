import type TestAgent from 'supertest/lib/agent';
import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createRole } from '../support/roles';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { changeSchema, schemaFile } from '../variants/support/change-schema';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';
const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';

type Row = Record<string, unknown>;

let app: TestStrapi;
let admin: TestAgent;

beforeAll(async () => {
  app = await startStrapi({
    changeApp: (dir) => {
      changeSchema(dir, schemaFile('shared.cta'), ({ attributes }) => {
        attributes.code = { type: 'password' };
      });
    },
  });
  admin = await app.asAdmin();
  await createSegments(app.strapi);
});
afterAll(() => app.stop());

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

const createArticle = async (): Promise<string> => {
  const { documentId } = await createDocument(app.strapi, ARTICLE, {
    title: 'Article',
    segmentVariants: [norway({ title: 'Norsk', text: 'Tekst' })],
    zone: [
      { __component: 'shared.plain', title: 'Plain' },
      {
        __component: 'shared.hero',
        heading: 'Hero',
        segmentVariants: [norway({ heading: 'Helt' })],
      },
    ],
  });
  return documentId;
};

const readDraft = async (
  documentId: string,
): Promise<Row & { segmentVariants: Row[]; zone: Row[] }> => {
  const rows = await readDocument(app.strapi, ARTICLE, documentId);
  return rows.find(({ publishedAt }) => publishedAt === null) as never;
};

const save = async (documentId: string, data: object) =>
  admin.put(`/content-manager/collection-types/${ARTICLE}/${documentId}`).send(data).expect(200);

const changesOf = async (documentId: string, as: TestAgent = admin) => {
  const query = { uid: ARTICLE, documentId };
  const { body } = await as.get('/personalization/journal/changes').query(query).expect(200);
  return body.data;
};

const restore = (documentId: string, body: object, as: TestAgent = admin) =>
  as.post('/personalization/journal/restore').send({ uid: ARTICLE, documentId, ...body });

const asideOf = async (documentId: string) => {
  const query = { uid: ARTICLE, documentId };
  const { body } = await admin.get('/personalization/journal/aside').query(query).expect(200);
  return body.data;
};

const changeTitle = async (documentId: string, title: string): Promise<Row> => {
  const [variant] = (await readDraft(documentId)).segmentVariants;
  await save(documentId, {
    segmentVariants: [{ id: variant?.id, title, variantOverrides: ['title', 'text'] }],
  });
  return variant as Row;
};

describe('the history of an entry', () => {
  test('says who changed which variant, and what it said before and after', async () => {
    const documentId = await createArticle();
    const variant = await changeTitle(documentId, 'Changed');
    const [last, first] = await changesOf(documentId);
    expect(last).toMatchObject({
      action: 'update',
      by: { kind: 'user' },
      isFirstKnown: false,
      variants: [
        {
          kind: 'changed',
          key: variant.variantKey,
          place: [],
          segments: ['norway'],
          fields: [
            {
              name: 'title',
              before: { kind: 'value', value: 'Norsk' },
              after: { kind: 'value', value: 'Changed' },
            },
          ],
        },
      ],
    });
    expect(last.by.name).not.toBe('');
    expect(first).toMatchObject({
      action: 'create',
      by: { kind: 'code', name: '' },
      isFirstKnown: true,
      variants: [
        { kind: 'added', place: [] },
        { kind: 'added', place: [{ component: 'shared.hero', field: 'zone', position: 2 }] },
      ],
    });
  });

  test('names the API token that a change came by, and no token for code', async () => {
    const documentId = await createArticle();
    const write = (path: string, token: string, data: object) =>
      app.http.put(path).auth(token, { type: 'bearer' }).send(data).expect(200);
    const content = await app.createApiToken({ type: 'full-access', name: 'Import' });
    await write(`/api/articles/${documentId}?status=draft`, content, { data: { zone: [] } });
    const properties = { fields: ['zone'], locales: ['en'] };
    const zone = { subject: ARTICLE, properties, conditions: [] };
    const ofAdmin = await app.createAdminToken('Robot', [
      { action: READ, ...zone },
      { action: UPDATE, ...zone },
    ]);
    const entry = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
    await write(entry, ofAdmin, {
      zone: [{ __component: 'shared.hero', heading: 'Hero', segmentVariants: [norway({})] }],
    });
    await updateDocument(app.strapi, ARTICLE, documentId, { segmentVariants: [] });
    expect((await changesOf(documentId)).map(({ by }: Row) => by)).toEqual([
      { kind: 'code', name: '' },
      { kind: 'token', name: 'Robot' },
      { kind: 'token', name: 'Import' },
      { kind: 'code', name: '' },
    ]);
  });

  test('names files, entries and components for who may read them', async () => {
    const author = await createDocument(app.strapi, 'api::author.author', { name: 'Ada' });
    const image = await uploadImage(app.strapi, 'fjord.png');
    const values = { image, author: author.documentId, cta: { label: 'Se fjorden' } };
    const { documentId } = await createDocument(app.strapi, ARTICLE, {
      title: 'Named',
      segmentVariants: [norway(values)],
    });
    const [first] = await changesOf(documentId);
    const readable = (as: Row, name: string) =>
      (as.fields as { name: string; after: Row }[]).find((field) => field.name === name)?.after
        .readable;
    const named = (name: string | null) => ({ kind: 'list', items: [{ kind: 'name', name }] });
    expect(readable(first.variants[0], 'image')).toEqual(named('fjord.png'));
    expect(readable(first.variants[0], 'author')).toEqual(named('Ada'));
    expect(readable(first.variants[0], 'cta')).toMatchObject({
      kind: 'list',
      items: [
        {
          kind: 'block',
          component: 'shared.cta',
          fields: [{ name: 'label', value: { kind: 'plain', value: 'Se fjorden' } }],
        },
      ],
    });
    expect(first.variants[0].fixed).toEqual([]);

    const fields = ['author', 'segmentVariants.author', 'segmentVariants.variantSegments'];
    const role = await createRole(app.strapi, [
      { action: READ, subject: ARTICLE, properties: { fields, locales: ['en'] } },
    ]);
    const reader = (await app.createAdmin({ roles: [role] })).http;
    const [seen] = await changesOf(documentId, reader);
    // Authors are not for this role, nor are the variants for it to change.
    expect(readable(seen.variants[0], 'author')).toEqual(named(null));
    expect(seen.variants[0].fixed).toEqual(
      expect.arrayContaining(['variantSegments', 'author', 'image']),
    );
  });

  test('puts one field back, and nothing else', async () => {
    const documentId = await createArticle();
    const { variantKey } = await changeTitle(documentId, 'Changed');
    const [variant] = (await readDraft(documentId)).segmentVariants;
    await save(documentId, { segmentVariants: [{ id: variant?.id, text: 'New text' }] });
    const change = (await changesOf(documentId))[1];
    await restore(documentId, { changeId: change.id, variantKey, field: 'title' }).expect(204);
    expect((await readDraft(documentId)).segmentVariants).toMatchObject([
      { title: 'Norsk', text: 'New text', variantKey },
    ]);
    const [last] = await changesOf(documentId);
    expect(last).toMatchObject({ action: 'restore', by: { kind: 'user' } });
  });

  test('puts a deleted variant of a block back into its block, and leaves all others alone', async () => {
    const documentId = await createArticle();
    const { zone } = await readDraft(documentId);
    const [key] = (zone[1]?.segmentVariants as Row[]).map(({ variantKey }) => variantKey);
    await save(documentId, {
      zone: zone.map(({ id, __component }, index) => ({
        id,
        __component,
        ...(index === 1 && { segmentVariants: [] }),
      })),
    });
    const [gone] = await changesOf(documentId);
    expect(gone.variants).toMatchObject([{ kind: 'removed', key }]);
    await restore(documentId, { changeId: gone.id, variantKey: key }).expect(204);
    const after = await readDraft(documentId);
    expect(after.zone).toMatchObject([
      { title: 'Plain' },
      { heading: 'Hero', segmentVariants: [{ variantKey: key, heading: 'Helt' }] },
    ]);
    expect(after.segmentVariants).toMatchObject([{ title: 'Norsk', text: 'Tekst' }]);
  });

  test('puts files, relations and components back, in the locale that they were of', async () => {
    const ada = await createDocument(app.strapi, 'api::author.author', { name: 'Ada' });
    const image = await uploadImage(app.strapi, 'a.png');
    const values = { title: 'Norsk', image, author: ada.documentId, cta: { label: 'Sok' } };
    const { documentId } = await createDocument(
      app.strapi,
      ARTICLE,
      { title: 'Article', segmentVariants: [norway(values)] },
      { locale: 'nb' },
    );
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      { segmentVariants: [] },
      { locale: 'nb' },
    );
    const query = { uid: ARTICLE, documentId, locale: 'nb' };
    const properties = { locales: ['nb'] };
    const role = await createRole(app.strapi, [
      { action: READ, subject: ARTICLE, properties },
      { action: UPDATE, subject: ARTICLE, properties },
    ]);
    const editor = (await app.createAdmin({ roles: [role] })).http;
    const { body } = await editor.get('/personalization/journal/changes').query(query).expect(200);
    const [{ id, variants }] = body.data;
    const { key: variantKey } = variants[0];
    await restore(documentId, { locale: 'nb', changeId: id, variantKey }, editor).expect(204);
    const after = await app.strapi.documents(ARTICLE as never).findOne({
      documentId,
      locale: 'nb',
      populate: { segmentVariants: { populate: '*' } },
    } as never);
    expect(after).toMatchObject({
      segmentVariants: [
        {
          variantKey,
          title: 'Norsk',
          image: { id: image },
          author: { documentId: ada.documentId },
          cta: { label: 'Sok' },
        },
      ],
    });
  });

  test('shows no password and puts back the one that was', async () => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, {
      title: 'Article',
      segmentVariants: [
        norway({ password: 'Secret-123', cta: { label: 'Buy', code: 'Secret-456' } }),
      ],
    });
    const [variant] = (await readDraft(documentId)).segmentVariants;
    await save(documentId, { segmentVariants: [] });
    const [gone] = await changesOf(documentId);
    expect(JSON.stringify(gone)).not.toContain(variant?.password);
    expect(JSON.stringify(gone)).toContain('"Buy"');
    expect(JSON.stringify(gone)).not.toContain('"code"');
    const { variantKey } = variant as Row;
    await restore(documentId, { changeId: gone.id, variantKey }).expect(204);
    expect((await readDraft(documentId)).segmentVariants).toMatchObject([
      { variantKey, password: variant?.password },
    ]);
  });

  test('refuses where the block is gone, and where nobody knows the change', async () => {
    const documentId = await createArticle();
    const { zone } = await readDraft(documentId);
    const [key] = (zone[1]?.segmentVariants as Row[]).map(({ variantKey }) => variantKey);
    await save(documentId, { zone: [{ id: zone[0]?.id, __component: 'shared.plain' }] });
    const [gone] = await changesOf(documentId);
    const refused = await restore(documentId, { changeId: gone.id, variantKey: key }).expect(400);
    expect(refused.body.error.details).toMatchObject({ code: 'journal.place-gone' });
    await restore(documentId, { changeId: 999_999, variantKey: key }).expect(404);
  });

  test('shows a reader no value of a field that the role may not read, and lets none restore', async () => {
    const documentId = await createArticle();
    const { variantKey } = await changeTitle(documentId, 'Changed');
    const fields = ['text', 'segmentVariants.text', 'segmentVariants.variantSegments'];
    const role = await createRole(app.strapi, [
      { action: READ, subject: ARTICLE, properties: { fields, locales: ['en'] } },
    ]);
    const reader = (await app.createAdmin({ roles: [role] })).http;
    const [last] = await changesOf(documentId, reader);
    expect(last.variants[0].fields).toEqual([
      { name: 'title', before: { kind: 'restricted' }, after: { kind: 'restricted' } },
    ]);
    await restore(documentId, { changeId: last.id, variantKey }, reader).expect(403);
    const nobody = await createRole(app.strapi, []);
    const stranger = await app.createAdmin({ roles: [nobody] });
    await stranger.http
      .get('/personalization/journal/changes')
      .query({ uid: ARTICLE, documentId })
      .expect(403);
  });
});

describe('what is set aside', () => {
  const dropHero = async (): Promise<string> => {
    const documentId = await createArticle();
    const zone = [{ __component: 'shared.plain', title: 'Plain' }];
    await updateDocument(app.strapi, ARTICLE, documentId, { zone });
    return documentId;
  };

  test('is listed, and gets a place in another block of its component', async () => {
    const documentId = await dropHero();
    const zone = [{ __component: 'shared.hero', heading: 'New' }];
    await updateDocument(app.strapi, ARTICLE, documentId, { zone });
    const [item] = await asideOf(documentId);
    expect(item).toMatchObject({
      index: 0,
      place: [{ component: 'shared.hero', field: 'zone', position: 2 }],
      variants: [{ segments: ['norway'] }],
      targets: [{ place: [{ component: 'shared.hero', position: 1 }] }],
    });
    const body = { uid: ARTICLE, documentId, index: 0, at: item.at, target: item.targets[0].id };
    await admin.post('/personalization/journal/aside/restore').send(body).expect(204);
    expect((await readDraft(documentId)).zone).toMatchObject([
      { heading: 'New', segmentVariants: [{ heading: 'Helt' }] },
    ]);
    expect(await asideOf(documentId)).toEqual([]);
    const [last] = await changesOf(documentId);
    expect(last).toMatchObject({ action: 'restore', variants: [{ kind: 'came back' }] });
  });

  test('is not set aside any more when its change in the history is taken back', async () => {
    const documentId = await dropHero();
    const [gone] = await changesOf(documentId);
    const [{ key: variantKey }] = gone.variants;
    const zone = [
      { __component: 'shared.plain', title: 'Plain' },
      { __component: 'shared.hero', heading: 'Hero' },
    ];
    await updateDocument(app.strapi, ARTICLE, documentId, { zone });
    await restore(documentId, { changeId: gone.id, variantKey }).expect(204);
    expect((await readDraft(documentId)).zone).toMatchObject([
      { title: 'Plain' },
      { segmentVariants: [{ variantKey, heading: 'Helt' }] },
    ]);
    expect(await asideOf(documentId)).toEqual([]);
  });

  test('is given up when somebody says so, and only what they saw', async () => {
    const documentId = await dropHero();
    const [item] = await asideOf(documentId);
    const discard = (at: string) =>
      admin
        .delete('/personalization/journal/aside')
        .query({ uid: ARTICLE, documentId, index: 0, at });
    await discard('2020-01-01T00:00:00.000Z').expect(404);
    await discard(item.at).expect(204);
    expect(await asideOf(documentId)).toEqual([]);
    await updateDocument(app.strapi, ARTICLE, documentId, { title: 'Later' });
    expect(await asideOf(documentId)).toEqual([]);
  });

  describe('of a hidden block without variants', () => {
    const dropHidden = async (): Promise<string> => {
      const { documentId } = await createDocument(app.strapi, ARTICLE, {
        title: 'Article',
        zone: [{ __component: 'shared.hero', heading: 'Hero', segmentDefaultHidden: true }],
      });
      const zone = [{ __component: 'shared.plain', title: 'Plain' }];
      await updateDocument(app.strapi, ARTICLE, documentId, { zone });
      return documentId;
    };

    test('is that it was hidden, which another block of its component can be', async () => {
      const documentId = await dropHidden();
      const zone = [{ __component: 'shared.hero', heading: 'New' }];
      await updateDocument(app.strapi, ARTICLE, documentId, { zone });
      const items = await asideOf(documentId);
      expect(items).toMatchObject([
        {
          place: [{ component: 'shared.hero', field: 'zone', position: 1 }],
          hidden: true,
          variants: [],
          targets: [{ place: [{ component: 'shared.hero', position: 1 }] }],
        },
      ]);
      const [{ at, targets }] = items;
      const body = { uid: ARTICLE, documentId, index: 0, at, target: targets[0].id };
      const role = await createRole(app.strapi, [
        { action: READ, subject: ARTICLE },
        { action: UPDATE, subject: ARTICLE, properties: { fields: ['title'] } },
      ]);
      const writer = await app.createAdmin({ roles: [role] });
      await writer.http.post('/personalization/journal/aside/restore').send(body).expect(403);
      await admin.post('/personalization/journal/aside/restore').send(body).expect(204);
      expect((await readDraft(documentId)).zone).toMatchObject([
        { heading: 'New', segmentDefaultHidden: true },
      ]);
      expect(await asideOf(documentId)).toEqual([]);
    });

    test('is given up when somebody says so', async () => {
      const documentId = await dropHidden();
      const [{ at }] = await asideOf(documentId);
      const query = { uid: ARTICLE, documentId, index: 0, at };
      await admin.delete('/personalization/journal/aside').query(query).expect(204);
      expect(await asideOf(documentId)).toEqual([]);
    });

    test('is nothing where the block is shown on purpose, moved, or sent without its id', async () => {
      const hero = { __component: 'shared.hero', heading: 'Hero' };
      const plain = { __component: 'shared.plain', title: 'Plain' };
      const { documentId } = await createDocument(app.strapi, ARTICLE, {
        title: 'Article',
        zone: [{ ...hero, segmentDefaultHidden: true }],
      });
      await updateDocument(app.strapi, ARTICLE, documentId, { zone: [plain, hero] });
      const { zone } = await readDraft(documentId);
      expect(zone).toMatchObject([{ title: 'Plain' }, { segmentDefaultHidden: true }]);
      expect(await asideOf(documentId)).toEqual([]);
      const shown = { ...hero, id: zone[1]?.id, segmentDefaultHidden: false };
      await updateDocument(app.strapi, ARTICLE, documentId, { zone: [shown] });
      expect(await asideOf(documentId)).toEqual([]);
    });
  });
});
