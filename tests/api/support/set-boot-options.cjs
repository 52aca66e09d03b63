'use strict';

// For processes that tests start in the app's folder: `node --require set-boot-options.cjs …` with
// the options of the boot as JSON in BOOT_OPTIONS.
const path = require('node:path');
const { Writable } = require('node:stream');

const { appDir, ...options } = JSON.parse(process.env.BOOT_OPTIONS);

require(path.join(appDir, 'boot-options.js')).current = {
  ...options,
  logStream: new Writable({ write: (_chunk, _encoding, done) => done() }),
};
