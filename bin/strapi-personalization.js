#!/usr/bin/env node
'use strict';

// The code is built from cli/src.
const { run } = require('../dist/cli');

void run(process.argv.slice(2)).then((code) => {
  // Strapi leaves timers and sockets behind, so that the process would not end by itself. What was
  // printed last may still be on its way where the output is a pipe.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
});
