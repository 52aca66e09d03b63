'use strict';

// One Strapi in production, in a process of its own: `serve.cjs` with BENCH_OPTIONS in the
// environment. It sends `{ ready: url }`, and then answers each `{ id, command, input }`.
const { createStrapi } = require('@strapi/strapi');
const { appDir } = require('../app/options');
const { createCommands } = require('./commands.cjs');

async function main() {
  const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false });
  await strapi.load();
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const commands = createCommands(strapi);
  process.on('message', ({ id, command, input }) => {
    Promise.resolve(input)
      .then(commands[command])
      .then(
        (result) => process.send({ id, result }),
        (error) => process.send({ id, error: error.stack }),
      );
  });
  process.on('disconnect', () => {
    void strapi.destroy().then(() => process.exit(0));
  });
  process.send({ ready: `http://127.0.0.1:${strapi.server.httpServer.address().port}` });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
