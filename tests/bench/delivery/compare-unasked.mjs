import { formatTable } from '../report/format-table.mjs';
import { startDatabases } from '../servers/databases.mjs';
import { PERSONALIZATION } from '../servers/start-plugin-server.mjs';
import { startServer } from '../servers/start-server.mjs';
import { KINDS, plainRequests } from './kinds.mjs';
import { measure } from './measure.mjs';
import { median } from './medians.mjs';
import { fillServer } from './fill-server.mjs';

/** Each against the first; the second Strapi shows how much chance there is in such a number. */
const SERVERS = {
  strapi: { plugins: {} },
  plugin: { plugins: PERSONALIZATION },
  again: { plugins: {} },
};

/**
 * What requests cost that ask for no personalization: processor time of a Strapi with the plugin, over
 * that of one without, in rounds in which both take turns.
 *
 * @returns for each kind of request the medians of the ratios, as `{ kind, plugin, again }`
 */
export async function compareUnasked(client, { articles, rounds, seconds }) {
  const databases = await startDatabases(client);
  const servers = {};
  try {
    for (const [name, { plugins }] of Object.entries(SERVERS)) {
      console.error(`Starting ${name} on ${client}`);
      servers[name] = await startServer({ connection: await databases.create(), plugins });
      await fillServer(servers[name], { plugins, articles });
    }
    const ratios = await takeTurns(servers, { rounds, seconds });
    return Object.keys(KINDS).map((kind) => ({
      kind,
      plugin: median(ratios.filter((ratio) => ratio.kind === kind).map(({ plugin }) => plugin)),
      again: median(ratios.filter((ratio) => ratio.kind === kind).map(({ again }) => again)),
    }));
  } finally {
    for (const server of Object.values(servers)) await server.stop();
    await databases.stop();
  }
}

async function takeTurns(servers, { rounds, seconds }) {
  const ratios = [];
  // The first round warms up the processes, and is forgotten.
  for (let round = 0; round <= rounds; round += 1) {
    console.error(round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`);
    for (const kind of Object.keys(KINDS)) {
      const costs = {};
      const names = Object.keys(servers);
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const requests = plainRequests(KINDS[kind].address, servers[name].ids);
        costs[name] = (await measure(servers[name], { requests, seconds })).processorMs;
      }
      const { strapi, plugin, again } = costs;
      if (round > 0) ratios.push({ kind, plugin: plugin / strapi, again: again / strapi });
    }
  }
  return ratios;
}

/** The table, in Markdown. */
export function formatUnasked(results) {
  const percent = (ratio) => `${ratio < 1 ? '−' : '+'}${Math.abs((ratio - 1) * 100).toFixed(1)} %`;
  const rows = Object.entries(results).flatMap(([database, kinds]) =>
    kinds.map(({ kind, plugin, again }) => [
      `${KINDS[kind].label}, ${database}`,
      percent(plugin),
      percent(again),
    ]),
  );
  return formatTable(['Nobody asks', 'with the plugin', 'a second Strapi alone'], rows);
}
