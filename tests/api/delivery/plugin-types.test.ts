import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument, type Document } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const PRODUCT = 'plugin::shop.product';
const NOTE = 'plugin::shop.note';

/** A plugin with types of its own: one with routes, one whose name the project has too, one without. */
const SERVER = `
const { factories } = require('@strapi/strapi');
const text = { type: 'string', pluginOptions: { personalization: { varies: true } } };
const type = (singularName, pluralName) => ({ schema: {
  kind: 'collectionType', collectionName: 'shop_' + pluralName,
  info: { singularName, pluralName, displayName: singularName },
  options: { draftAndPublish: false }, attributes: { title: text },
} });
const parts = (create) => ({
  product: create('plugin::shop.product'), note: create('plugin::shop.note'), till: create('plugin::shop.till'),
});
const read = (path, handler) => ({ method: 'GET', path, handler, config: {} });
module.exports = {
  contentTypes: { product: type('product', 'products'), note: type('note', 'notes'), till: type('till', 'tills') },
  controllers: parts(factories.createCoreController),
  services: parts(factories.createCoreService),
  routes: {
    admin: { type: 'admin', routes: [] },
    'content-api': { type: 'content-api', routes: [
      read('/goods', 'product.find'), read('/goods/:id', 'product.findOne'), read('/notes', 'note.find'),
    ] },
  },
};`;

let app: TestStrapi;
let product: Document;

beforeAll(async () => {
  app = await startStrapi({
    changeApp: (appDir) => {
      const dir = path.join(appDir, 'src/plugins/shop');
      mkdirSync(dir, { recursive: true });
      writeFileSync(path.join(dir, 'strapi-server.js'), SERVER);
      const manifest = { name: 'shop', strapi: { kind: 'plugin', name: 'shop' } };
      writeFileSync(path.join(dir, 'package.json'), JSON.stringify(manifest));
    },
    config: { plugins: { shop: { enabled: true, resolve: './src/plugins/shop' } } },
  });
  await createSegments(app.strapi);
  product = await createDocument(app.strapi, PRODUCT, {
    title: 'Default',
    segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }],
  });
  await createDocument(app.strapi, NOTE, { title: 'Of the shop' });
}, 60_000);
afterAll(() => app.stop());

test('a type of a plugin is delivered through the route that the plugin has for it', async () => {
  const endpoint = '/api/personalization/content/products';
  await app.http.get(`${endpoint}?segments=norway`).expect(403);
  await app.grantPublic(PRODUCT as never, ['find', 'findOne']);
  for (const url of [endpoint, '/api/shop/goods']) {
    const { body } = await app.http.get(`${url}?segments=norway`).expect(200);
    expect(body.data).toMatchObject([{ title: 'Norsk' }]);
    const one = await app.http.get(`${url}/${product.documentId}?segments=norway`).expect(200);
    expect(one.body.data.title).toBe('Norsk');
    expect(one.body.meta.personalization.decisions).toMatchObject([{ segment: 'norway' }]);
  }
});

test('where the project has a type of the same name, that one is delivered', async () => {
  await app.grantPublic('api::note.note', ['find']);
  await app.grantPublic(NOTE as never, ['find']);
  const { body } = await app.http.get('/api/personalization/content/notes').expect(200);
  expect(body.data).toEqual([]);
});

test('a type without a route is not there, and the answer says what it would take', async () => {
  const { body } = await app.http.get('/api/personalization/content/tills').expect(404);
  expect(body.error.message).toMatch(/has a route "find" or "findOne" of its own/);
});
