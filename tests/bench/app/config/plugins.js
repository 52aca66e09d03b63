'use strict';

module.exports = {
  'users-permissions': { config: { jwtSecret: 'benchmark' } },
  ...require('../options').plugins,
};
