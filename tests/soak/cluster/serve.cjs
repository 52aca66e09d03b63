'use strict';

// One Strapi in production, with the app of the API tests and the plugin as it was built: `serve.cjs`
// with SOAK_OPTIONS in the environment. What it understands is in `commands.cjs`.
const path = require('node:path');
const { Writable } = require('node:stream');
const { createStrapi } = require('@strapi/strapi');
const { answerCommands } = require('../../bench/servers/answer-commands.cjs');
const { createCommands } = require('./commands.cjs');

const REPOSITORY = path.resolve(__dirname, '../../..');
const APP_DIR = path.join(REPOSITORY, 'tests/api/fixture');

/** What is worth a look goes to whoever started this. */
const logStream = new Writable({
  write(chunk, _encoding, done) {
    const line = chunk.toString();
    if (/^(warn|error)/.test(line)) process.stderr.write(line);
    done();
  },
});

async function main() {
  const options = JSON.parse(process.env.SOAK_OPTIONS);
  require(path.join(APP_DIR, 'boot-options.js')).current = {
    pluginDir: REPOSITORY,
    logStream,
    ...options,
  };
  const strapi = createStrapi({ appDir: APP_DIR, distDir: APP_DIR, serveAdminPanel: false });
  await strapi.load();
  await answerCommands(strapi, createCommands(strapi));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
