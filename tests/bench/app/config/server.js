'use strict';

module.exports = {
  host: '127.0.0.1',
  port: 0,
  app: { keys: ['benchmark'] },
  dirs: { public: require('../options').publicDir },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
};
