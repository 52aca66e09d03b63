/** The page in Strapi's preview: what the delivery endpoint answers for it. */
const createPreviewHandler =
  (env) =>
  async (uid, { documentId }) =>
    uid === 'api::page.page'
      ? `http://127.0.0.1:${env('PORT')}/api/personalization/content/pages/${documentId}`
      : undefined;

module.exports = ({ env }) => ({
  preview: {
    enabled: true,
    config: { allowedOrigins: ["'self'"], handler: createPreviewHandler(env) },
  },
  auth: { secret: 'test-admin-secret', sessions: { maxSessionLifespan: 86400 } },
  apiToken: { salt: 'test-api-token-salt' },
  transfer: { token: { salt: 'test-transfer-salt' } },
  secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' },
  rateLimit: { enabled: false },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
});
