import server = require('./dist/server');

export = server;
