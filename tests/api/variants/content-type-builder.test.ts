import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type TestAgent from 'supertest/lib/agent';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { changeSchema, readSchema, schemaFile } from './support/change-schema';

const ARTICLE = 'api::article.article';
const HERO = 'shared.hero';
const INJECTED =
  /segmentVariants|segmentDefaultHidden|variantKey|variantSegments|"personalization\./;

/** Lets the builder write, as under `strapi develop`, without the restart that follows. */
function allowWrites({ strapi }: TestStrapi): void {
  strapi.config.set('autoReload', true);
  strapi.reload.isWatching = false;
  strapi.reload.isWatching = true;
}

type Attribute = { name: string } & Record<string, unknown>;
type Model = { uid: string; attributes: Attribute[] } & Record<string, unknown>;

interface Schema {
  contentTypes: Record<string, Model>;
  components: Record<string, Model>;
}

describe('the Content-Type Builder', () => {
  let app: TestStrapi;
  let admin: TestAgent;
  let files: Record<string, unknown>;

  const readAll = () =>
    Object.fromEntries(
      [ARTICLE, 'api::note.note', HERO, 'shared.section'].map((uid) => [
        uid,
        readSchema(app.appDir, schemaFile(uid)),
      ]),
    );

  beforeAll(async () => {
    app = await startStrapi({
      nodeEnv: 'development',
      // A component of the project in the plugin's category, and a field with the plugin's name.
      changeApp: (dir) => {
        changeSchema(dir, schemaFile('shared.plain'), ({ attributes }) => {
          attributes.segmentVariants = { type: 'string' };
        });
      },
    });
    allowWrites(app);
    admin = await app.asAdmin();
    files = readAll();
  }, 120_000);
  afterAll(() => app.stop());

  const getSchema = async (): Promise<Schema> =>
    (await admin.get('/content-type-builder/schema').expect(200)).body.data;

  /** What the builder's page sends for a model that it changed: all attributes anew. */
  const toUpdate = ({ uid, attributes, info, ...rest }: Model) => ({
    ...rest,
    ...(info as object),
    draftAndPublish: true,
    action: 'update',
    uid,
    attributes: attributes.map(({ name, ...properties }) => ({
      action: 'update',
      name,
      properties: properties.customField ? { ...properties, type: 'customField' } : properties,
    })),
  });

  test('shows nothing of what is injected, on its page and in its older routes', async () => {
    const schema = await getSchema();
    const { 'shared.plain': plain, ...components } = schema.components;
    expect(JSON.stringify({ ...schema, components }).match(INJECTED)).toBeNull();
    expect(plain?.attributes.map(({ name }) => name)).toContain('segmentVariants');
    for (const route of [
      `/content-type-builder/content-types/${ARTICLE}`,
      `/content-type-builder/components/${HERO}`,
    ]) {
      const { body } = await admin.get(route).expect(200);
      expect(body.data.schema.attributes.segmentVariants).toBeUndefined();
      expect(body.data.schema.attributes.segmentDefaultHidden).toBeUndefined();
    }
  });

  test('writes what was changed and nothing else, whoever sends the injected parts along', async () => {
    const schema = await getSchema();
    const injected = {
      name: 'segmentVariants',
      type: 'component',
      repeatable: true,
      component: 'personalization.article',
    };
    const article = schema.contentTypes[ARTICLE] as Model;
    const hero = schema.components[HERO] as Model;
    const added = { action: 'create', name: 'addedField', properties: { type: 'string' } };
    const updates = [article, hero].map((model) => toUpdate(model));
    const [contentType, component] = updates.map((update) => ({
      ...update,
      attributes: [
        ...update.attributes,
        added,
        { action: 'update', name: injected.name, properties: { ...injected, name: undefined } },
        { action: 'update', name: 'segmentDefaultHidden', properties: { type: 'boolean' } },
      ],
    }));
    const variants = {
      action: 'update',
      uid: 'personalization.article',
      category: 'personalization',
      displayName: 'Variant',
      attributes: [added],
    };
    const { body } = await admin.post('/content-type-builder/update-schema').send({
      data: { contentTypes: [contentType], components: [component, variants] },
    });
    expect(body).toEqual({});

    const after = readAll();
    expect(JSON.stringify(after).match(INJECTED)).toBeNull();
    for (const uid of [ARTICLE, HERO]) {
      const [before, now] = [files[uid], after[uid]] as { attributes: object }[];
      const expected = { ...before?.attributes, addedField: { type: 'string' } };
      expect(Object.keys(now?.attributes ?? {}).sort()).toEqual(Object.keys(expected).sort());
      expect(now?.attributes).toMatchObject(expected);
    }
    expect(after['api::note.note']).toEqual(files['api::note.note']);
    expect(after['shared.section']).toEqual(files['shared.section']);
    const components = path.join(app.appDir, 'src/components');
    expect(readdirSync(components)).toEqual(['shared']);
    expect(existsSync(path.join(components, 'personalization'))).toBe(false);
  });
});

describe('the Content-Type Builder’s older route', () => {
  test('writes a component without the injected parts', async () => {
    const app = await startStrapi({ nodeEnv: 'development', copyApp: true });
    allowWrites(app);
    const admin = await app.asAdmin();
    const before = readSchema(app.appDir, schemaFile('shared.card'));
    const { body } = await admin.get('/content-type-builder/components/shared.card').expect(200);
    await admin
      .put('/content-type-builder/components/shared.card')
      .send({
        component: {
          category: 'shared',
          displayName: 'Card',
          attributes: {
            ...body.data.schema.attributes,
            segmentDefaultHidden: { type: 'boolean' },
            addedField: { type: 'string' },
          },
        },
      })
      .expect(200);
    const { attributes } = readSchema(app.appDir, schemaFile('shared.card'));
    expect(attributes).toMatchObject({ ...before.attributes, addedField: { type: 'string' } });
    expect(Object.keys(attributes)).toHaveLength(Object.keys(before.attributes).length + 1);
    await app.stop();
  });
});
