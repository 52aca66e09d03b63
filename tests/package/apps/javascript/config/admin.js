module.exports = ({ env }) => ({
  auth: { secret: 'test-admin-secret' },
  apiToken: { salt: 'test-api-token-salt' },
  transfer: { token: { salt: 'test-transfer-salt' } },
  serveAdminPanel: env('ADMIN_PANEL') === 'yes',
});
