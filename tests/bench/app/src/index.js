'use strict';

const { makeJournalSwitchable } = require('../../servers/save.cjs');

module.exports = { register: ({ strapi }) => makeJournalSwitchable(strapi) };
