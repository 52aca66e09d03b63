'use strict';

// Strapi's own, without the request log: it would measure the terminal.
module.exports = [
  ...require('../options').middlewares,
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
