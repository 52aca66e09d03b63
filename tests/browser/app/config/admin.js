module.exports = () => ({
  auth: { secret: 'test-admin-secret', sessions: { maxSessionLifespan: 86400 } },
  apiToken: { salt: 'test-api-token-salt' },
  transfer: { token: { salt: 'test-transfer-salt' } },
  secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' },
  rateLimit: { enabled: false },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
});
