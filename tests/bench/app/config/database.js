'use strict';

module.exports = { connection: require('../options').connection };
