import { send } from './send.mjs';

/** What is true now, of each request, as long as nobody writes: what a Strapi says that keeps nothing. */
export async function readTruth(oracle, requests) {
  await oracle.run('forgetSegments');
  return Promise.all(requests.map((request) => send(oracle.url, request)));
}
