import { createServer } from 'node:net';

/** Throws with advice when something listens there already, before minutes go into building. */
export function requireFreePort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Error(explain(error, host, port))));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function explain(error, host, port) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is taken. Stop what runs there, or choose another port: PORT=${port + 1} npm run demo`;
    case 'EACCES':
      return `port ${port} needs more rights than you have. Choose one above 1023: PORT=1337 npm run demo`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `this machine has no address ${host}. Leave HOST out, or use HOST=0.0.0.0 for all addresses.`;
    default:
      return `cannot listen on ${host}:${port}: ${error.message}`;
  }
}
