'use strict';

/**
 * What the benchmark asked for: `connection` of the database, `publicDir`, `plugins` and
 * `middlewares` of the project's configuration.
 */
module.exports = JSON.parse(process.env.BENCH_OPTIONS);
