'use strict';

const { readFileSync } = require('node:fs');

/** Answers everything with the same bytes: the most that this process can do. */
module.exports = ({ file }) => {
  const body = readFileSync(file);
  return (ctx) => {
    ctx.type = 'application/json';
    ctx.body = body;
  };
};
