/**
 * Asks so many times, one request after the other, over and over the same ones.
 *
 * @param requests as `{ path }`
 */
export async function askInTurn({ url }, requests, amount) {
  for (let i = 0; i < amount; i += 1) {
    const { path } = requests[i % requests.length];
    const response = await fetch(`${url}${path}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url}${path}: ${response.status}`);
  }
}

/** The same, in milliseconds of the server's processor a request. */
export async function measureInTurn(server, requests, amount) {
  await server.run('start');
  await askInTurn(server, requests, amount);
  const { processorMicroseconds } = await server.run('stop');
  return processorMicroseconds / 1000 / amount;
}
