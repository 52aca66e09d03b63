import { formatTable } from '../report/format-table.mjs';
import { startDatabases } from '../servers/databases.mjs';
import { PERSONALIZATION } from '../servers/start-plugin-server.mjs';
import { startCountedServer } from '../servers/callgrind.mjs';
import { startServer } from '../servers/start-server.mjs';
import { startSteadyServer } from '../servers/start-steady-server.mjs';
import { askInTurn, measureInTurn } from './ask-in-turn.mjs';
import { KINDS, plainRequests } from './kinds.mjs';
import { medians } from './medians.mjs';
import { makeOwnComponentApp } from './own-component-app.mjs';
import { fillServer } from './fill-server.mjs';

/** What each of the servers has. The second Strapi alone shows how much chance there is in a number. */
const SERVERS = {
  strapi: { plugins: {} },
  plugin: { plugins: PERSONALIZATION },
  own: { plugins: {}, hasOwnComponent: true },
  again: { plugins: {} },
};
/** What is told, as the names of the columns, and which server is put over which. */
const COMPARED = {
  plugin: { label: 'with the plugin', over: ['plugin', 'strapi'] },
  own: { label: 'with a component of its own', over: ['own', 'strapi'] },
  rest: { label: 'the first over the second', over: ['plugin', 'own'] },
  again: { label: 'a second Strapi alone', over: ['again', 'strapi'] },
};

const WARM_UP_TURN = 50;

/**
 * What requests cost that ask for no personalization: processor time of a Strapi with the plugin, over
 * that of one without, in rounds in which all take turns; and in the same rounds that of a project which
 * has in its own schemas what the plugin adds to them.
 *
 * @returns for each kind of request the medians of the ratios, as `{ kind, plugin, own, rest, again }`
 */
export function compareUnasked(client, { articles, warmUps, starts, rounds, amount }) {
  return withFilledApps(client, articles, async (apps) => {
    const ratios = [];
    for (let start = 1; start <= starts; start += 1) {
      console.error(`Start ${start} of ${starts} on ${client}`);
      const ofStart = await compareOnce(rotate(apps, start), { warmUps, rounds, amount });
      console.error(formatUnasked({ [client]: mediansByKind(ofStart) }));
      ratios.push(...ofStart);
    }
    return mediansByKind(ratios);
  });
}

/**
 * The same in instructions of the processor, which differ less from one process to the next, and not
 * with what else the machine does: so the servers may answer at the same time.
 */
export function countUnasked(client, { articles, warmUps, rounds, amount }) {
  return withFilledApps(client, articles, async (apps) => {
    console.error(`Counting on ${client}`);
    const counts = await Promise.all(
      Object.entries(apps).map(async ([name, app]) => [
        name,
        await countOnce(app, { warmUps, rounds, amount }),
      ]),
    );
    const ratios = Array.from({ length: rounds }, (_, round) =>
      Object.keys(KINDS).map((kind) => ({
        kind,
        compared: compareCosts(
          Object.fromEntries(counts.map(([name, count]) => [name, count[kind][round]])),
        ),
      })),
    );
    return mediansByKind(ratios.flat());
  });
}

async function withFilledApps(client, articles, use) {
  const databases = await startDatabases(client);
  const ownComponent = makeOwnComponentApp();
  try {
    const apps = {};
    for (const [name, { plugins, hasOwnComponent }] of Object.entries(SERVERS)) {
      const connection = await databases.create();
      const app = { connection, plugins, ...(hasOwnComponent && { appDir: ownComponent.appDir }) };
      apps[name] = { ...app, ids: await fill(name, app, articles) };
    }
    return await use(apps);
  } finally {
    await databases.stop();
    ownComponent.remove();
  }
}

async function fill(name, app, articles) {
  console.error(`Filling ${name}`);
  const server = await startServer(app);
  await fillServer(server, { plugins: app.plugins, articles });
  await server.stop();
  return server.ids;
}

function mediansByKind(ratios) {
  return Object.keys(KINDS).map((kind) => ({
    kind,
    ...medians(ratios.filter((ratio) => ratio.kind === kind).map((ratio) => ratio.compared)),
  }));
}

/**
 * V8 compiles for some seconds what is asked for often, the longer the more code there is, and does it
 * anew when something else is asked for: so kinds and servers take turns, as they do later.
 */
async function warmUp(servers, amount) {
  for (let done = 0; done < amount; done += WARM_UP_TURN) {
    for (const { address } of Object.values(KINDS)) {
      for (const server of servers) {
        const turn = Math.min(WARM_UP_TURN, amount - done);
        await askInTurn(server, plainRequests(address, server.ids), turn);
      }
    }
  }
}

/** The same in another order, so that what comes of the order of starting is shared by all. */
function rotate(apps, by) {
  const entries = Object.entries(apps);
  const first = by % entries.length;
  return Object.fromEntries([...entries.slice(first), ...entries.slice(0, first)]);
}

/** For each kind of request the instructions of one, a number for each round. */
async function countOnce(app, { warmUps, rounds, amount }) {
  const server = await startCountedServer(app);
  const counts = {};
  try {
    await warmUp([{ ...server, ids: app.ids }], warmUps);
    server.startCounting();
    for (let round = 0; round <= rounds; round += 1) {
      for (const kind of Object.keys(KINDS)) {
        await askInTurn(server, plainRequests(KINDS[kind].address, app.ids), amount);
        const instructions = server.takeCount();
        // In the first round some of it was still new to the processor that Valgrind plays.
        if (round > 0) (counts[kind] ??= []).push(instructions / amount);
      }
    }
    return counts;
  } finally {
    await server.stop();
  }
}

/**
 * Some rounds with processes of their own: how V8 compiles the same code differs from one process to
 * the next, and that difference stays as long as they live. The rounds are short, since the processor's
 * own speed changes within seconds by more than what is looked for.
 */
async function compareOnce(apps, { warmUps, rounds, amount }) {
  const servers = {};
  const ratios = [];
  try {
    for (const [name, app] of Object.entries(apps)) {
      servers[name] = { ...(await startSteadyServer(app)), ids: app.ids };
    }
    await warmUp(Object.values(servers), warmUps);
    for (let round = 1; round <= rounds; round += 1) {
      for (const kind of Object.keys(KINDS)) {
        const compared = await compareKind(servers, kind, { isReversed: round % 2 === 1, amount });
        ratios.push({ kind, compared });
      }
    }
    return ratios;
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

async function compareKind(servers, kind, { isReversed, amount }) {
  const names = Object.keys(servers);
  const costs = {};
  for (const name of isReversed ? names.toReversed() : names) {
    const requests = plainRequests(KINDS[kind].address, servers[name].ids);
    costs[name] = await measureInTurn(servers[name], requests, amount);
  }
  return compareCosts(costs);
}

function compareCosts(costs) {
  const compared = Object.entries(COMPARED).map(([name, { over }]) => {
    const [server, base] = over;
    return [name, costs[server] / costs[base]];
  });
  return Object.fromEntries(compared);
}

/** The table, in Markdown. */
export function formatUnasked(results) {
  const percent = (ratio) => `${ratio < 1 ? '−' : '+'}${Math.abs((ratio - 1) * 100).toFixed(1)} %`;
  const rows = Object.entries(results).flatMap(([database, kinds]) =>
    kinds.map(({ kind, ...compared }) => [
      `${KINDS[kind].label}, ${database}`,
      ...Object.keys(COMPARED).map((name) => percent(compared[name])),
    ]),
  );
  const columns = Object.values(COMPARED).map(({ label }) => label);
  return formatTable(['Nobody asks', ...columns], rows);
}
