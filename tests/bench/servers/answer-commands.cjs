'use strict';

/**
 * Lets a Strapi that was loaded listen on a free port and do what the process that started it says:
 * it sends `{ ready: url }`, then answers each `{ id, command, input }`, and ends with its parent.
 *
 * @param commands functions by name; `input` is their argument, and what they return the answer
 */
exports.answerCommands = async (strapi, commands) => {
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  process.on('message', ({ id, command, input }) => {
    Promise.resolve(input)
      .then(commands[command])
      .then(
        (result) => process.send({ id, result }),
        (error) => process.send({ id, error: error.stack }),
      );
  });
  process.on('disconnect', () => {
    void strapi.destroy().then(() => process.exit(0));
  });
  process.send({ ready: `http://127.0.0.1:${strapi.server.httpServer.address().port}` });
};
