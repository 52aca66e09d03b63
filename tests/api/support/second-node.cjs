'use strict';

// A second Strapi process on the same database: `node second-node.cjs <options as JSON>`. It prints
// its address as soon as it listens, and ends with its standard input.
const { mkdirSync, mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { Writable } = require('node:stream');

const { appDir, pluginDir, connection, config } = JSON.parse(process.argv[2]);

process.env.NODE_ENV = 'test';
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
const publicDir = mkdtempSync(path.join(tmpdir(), 'personalization-node-'));
mkdirSync(path.join(publicDir, 'uploads'));
require(path.join(appDir, 'boot-options.js')).current = {
  pluginDir,
  publicDir,
  connection,
  config,
  logStream: new Writable({ write: (_chunk, _encoding, done) => done() }),
};

const main = async () => {
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false });
  await strapi.load();
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  process.stdout.write(`http://127.0.0.1:${strapi.server.httpServer.address().port}\n`);
  process.stdin.resume().on('end', () => {
    void strapi.destroy().then(() => process.exit(0));
  });
};

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
