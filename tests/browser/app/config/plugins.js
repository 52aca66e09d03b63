module.exports = {
  'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
  personalization: { enabled: true, config: { timeZone: 'Europe/Oslo' } },
};
