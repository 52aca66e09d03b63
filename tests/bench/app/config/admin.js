'use strict';

module.exports = {
  auth: { secret: 'benchmark-admin' },
  apiToken: { salt: 'benchmark-api-token' },
  transfer: { token: { salt: 'benchmark-transfer' } },
  secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' },
  serveAdminPanel: false,
  autoOpen: false,
};
