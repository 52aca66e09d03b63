'use strict';

// One Strapi in production, in a process of its own: `serve.cjs` with BENCH_OPTIONS in the
// environment. What it understands is in `commands.cjs`.
const { createStrapi } = require('@strapi/strapi');
const { appDir } = JSON.parse(process.env.BENCH_OPTIONS);
const { answerCommands } = require('./answer-commands.cjs');
const { createCommands } = require('./commands.cjs');

async function main() {
  const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false });
  await strapi.load();
  await answerCommands(strapi, createCommands(strapi));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
