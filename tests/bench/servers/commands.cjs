'use strict';

const { addArticles, addSegments, openToAll, openWritesToAll } = require('./seed.cjs');
const { multiplyArticles } = require('./multiply.cjs');
const { addAdmin, loadArticles, saveArticles, switchJournal } = require('./save.cjs');

const ARTICLE = 'api::article.article';
const NO_STATEMENT = /^\s*(begin|commit|rollback|savepoint|release)\b/i;

/** What a benchmark can have done inside of the server. */
exports.createCommands = (strapi) => {
  let statements = 0;
  let startedAt = null;
  /** The requests to read that asked the database something. */
  let loading = new Set();
  strapi.db.connection.on('query', ({ sql }) => {
    if (NO_STATEMENT.test(sql)) return;
    statements += 1;
    const ctx = strapi.requestContext.get();
    if (ctx?.method === 'GET') loading.add(ctx);
  });

  return {
    openToAll: () => openToAll(strapi),
    openWritesToAll: () => openWritesToAll(strapi),
    addSegments: (input) => addSegments(strapi, input),
    addArticles: (input) => addArticles(strapi, input),
    multiplyArticles: (input) => multiplyArticles(strapi, input),
    addAdmin: () => addAdmin(strapi),
    loadArticles: (input) => loadArticles(strapi, input),
    saveArticles: (input) => saveArticles(strapi, input),
    switchJournal: (input) => switchJournal(strapi, input),

    /** Starts counting statements and processor time. */
    start() {
      statements = 0;
      loading = new Set();
      startedAt = process.cpuUsage();
    },

    /** What was counted since, the processor time in microseconds. */
    stop() {
      const { user, system } = process.cpuUsage(startedAt);
      return { statements, loadingReads: loading.size, processorMicroseconds: user + system };
    },

    /** A write that outdates every kept answer with an article in it. */
    async outdate() {
      const article = await strapi.db.query(ARTICLE).findOne({ orderBy: { id: 'desc' } });
      const data = { body: article.body };
      await strapi.db.query(ARTICLE).update({ where: { id: article.id }, data });
    },

    /** Bytes in use after collecting what is not. */
    measureMemory() {
      global.gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    },
  };
};
