'use strict';

// Strapi loads a plugin's server from this name; the code is built from server/src.
module.exports = require('./dist/server');
