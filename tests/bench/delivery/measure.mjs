import autocannon from 'autocannon';

const CONNECTIONS = 20;

/**
 * Asks for some seconds, or `amount` times, over twenty connections.
 *
 * @returns requests a second, the median and 99th percentile of the answers' times in milliseconds,
 *   SQL statements and milliseconds of the server's processor a request
 */
export async function measure(server, { requests, seconds, amount }) {
  await server.run('start');
  const startedAt = performance.now();
  const { times, endedAt, non2xx, errors } = await shoot(server, requests, {
    ...(amount === undefined ? { duration: seconds } : { amount }),
  });
  const { statements, processorMicroseconds } = await server.run('stop');
  if (non2xx > 0 || errors > 0) {
    throw new Error(`${server.url}${requests[0].path}: ${non2xx} refused, ${errors} failed`);
  }
  times.sort((a, b) => a - b);
  return {
    perSecond: (times.length * 1000) / (endedAt - startedAt),
    medianMs: times[Math.floor(times.length * 0.5)],
    slowMs: times[Math.floor(times.length * 0.99)],
    statements: statements / times.length,
    processorMs: processorMicroseconds / 1000 / times.length,
  };
}

async function shoot({ url }, requests, options) {
  let clients = 0;
  const setupClient = (client) => {
    client.setRequests(shareOf(requests, clients % CONNECTIONS));
    clients += 1;
  };
  const times = [];
  let endedAt = 0;
  const run = autocannon({ url, connections: CONNECTIONS, setupClient, ...options });
  run.on('response', (_client, _status, _bytes, ms) => {
    times.push(ms);
    // The load's own end comes up to a second later.
    endedAt = performance.now();
  });
  const { non2xx, errors } = await run;
  return { times, endedAt, non2xx, errors };
}

/** Each connection has requests of its own, or else all of them would ask the same at once. */
function shareOf(requests, connection) {
  return requests.filter((_, i) => i % CONNECTIONS === connection);
}
