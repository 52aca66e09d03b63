module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT', 14102),
  app: { keys: ['test-key-a', 'test-key-b'] },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
