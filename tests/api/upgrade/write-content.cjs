'use strict';

// node write-content.cjs <plugin's folder> <app's folder> <database file>: boots the app with a
// built plugin on a new SQLite file, and writes entries with variants at every kind of place.
// Run by generate.mjs, with Strapi and the plugin of the commit that the database is to be of.
const { mkdirSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { Writable } = require('node:stream');

const [pluginDir, appDir, filename] = process.argv.slice(2);
const publicDir = path.join(appDir, 'public');
const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function uploadImage(strapi, name) {
  const filepath = path.join(appDir, name);
  writeFileSync(filepath, PNG);
  const files = { filepath, originalFilename: name, mimetype: 'image/png', size: PNG.length };
  const upload = strapi.plugin('upload').service('upload');
  const [{ id }] = await upload.upload({ data: { fileInfo: { name } }, files });
  return id;
}

const variant = (values) => ({
  variantSegments: ['norway'],
  variantOverrides: Object.keys(values),
  ...values,
});

async function writeContent(strapi) {
  await strapi.documents('plugin::personalization.segment').create({
    data: {
      key: 'norway',
      name: 'Norway',
      reason: 'From Norway.',
      active: true,
      rule: {
        combinator: 'and',
        rules: [{ field: 'geo.country', operator: '=', value: 'NO' }],
      },
    },
  });
  const locales = strapi.plugin('i18n').service('locales');
  await locales.create({ code: 'nb', name: 'Norwegian Bokmål' });
  const createLabel = (name) => strapi.documents('api::label.label').create({ data: { name } });
  const [label, labelOfNorway] = [await createLabel('Everyone'), await createLabel('Norway')];
  const cover = await uploadImage(strapi, 'everyone.png');
  const coverOfNorway = await uploadImage(strapi, 'norway.png');

  const pages = strapi.documents('api::page.page');
  const createPage = (mark) => ({
    title: `Title ${mark}`,
    cover,
    label: label.documentId,
    segmentVariants: [
      variant({
        title: `Title ${mark} norway`,
        cover: coverOfNorway,
        label: labelOfNorway.documentId,
      }),
    ],
    parts: [
      {
        __component: 'part.hero',
        heading: `Hero ${mark}`,
        segmentVariants: [variant({ heading: `Hero ${mark} norway` })],
      },
      {
        __component: 'part.hero',
        heading: `Hidden ${mark}`,
        segmentVariants: [{ variantSegments: ['norway'], variantHidden: true }],
      },
      {
        __component: 'part.teasers',
        teasers: [
          { text: `First ${mark}` },
          {
            text: `Second ${mark}`,
            segmentVariants: [variant({ text: `Second ${mark} norway` })],
          },
        ],
      },
    ],
  });
  const { documentId } = await pages.create({
    data: createPage('en published'),
    locale: 'en',
    status: 'published',
  });
  const nb = { documentId, locale: 'nb' };
  await pages.update({ ...nb, data: createPage('nb published'), status: 'published' });
  await pages.update({ documentId, locale: 'en', data: createPage('en draft') });
  await pages.update({ ...nb, data: createPage('nb draft') });
}

async function main() {
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  require(path.join(appDir, 'boot-options.js')).current = {
    pluginDir,
    publicDir,
    connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true },
    config: {},
    logStream: new Writable({ write: (_chunk, _encoding, done) => done() }),
  };
  const strapi = await createStrapi({ appDir, distDir: appDir, serveAdminPanel: false }).load();
  await writeContent(strapi);
  await strapi.plugin('personalization').service('safekeeping').stop();
  await strapi.db.connection.raw('vacuum');
  await strapi.destroy();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
