import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDatabases } from '../servers/databases.mjs';
import { PERSONALIZATION } from '../servers/start-plugin-server.mjs';
import { startServer } from '../servers/start-server.mjs';
import { checkAnswers } from './check-answers.mjs';
import { fillServer, VARIANTS } from './fill-server.mjs';
import { installRestCache } from './install-rest-cache.mjs';
import { KINDS, plainRequests, requestsByContext, requestsBySegment } from './kinds.mjs';
import { measureWhileWriting } from './measure-while-writing.mjs';
import { measure } from './measure.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { medians } from './medians.mjs';

const ARTICLES_WHILE_WRITING = 1000;
/** For each second that another scenario takes. */
const SECONDS_WHILE_WRITING = 15;

/**
 * Measures every scenario on one kind of database, in turns, so that whatever else the machine does
 * meets all of them.
 *
 * @returns the medians of each, as a list of `{ kind, way, label, perSecond, … }`, and what is left of
 *   the hits while something is written
 */
export async function compareOn(client, { articles, rounds, seconds }) {
  const databases = await startDatabases(client);
  const dir = mkdtempSync(path.join(tmpdir(), 'personalization-bench-answer-'));
  const servers = {};
  const start = async (name, { plugins = {}, middlewares = [] }) => {
    console.error(`Starting ${name} on ${client}`);
    servers[name] = await startServer({
      connection: await databases.create(),
      plugins,
      middlewares,
    });
    await fillServer(servers[name], { plugins, articles });
  };
  try {
    await start('strapi', {});
    await start('restCache', { plugins: installRestCache() });
    await start('plugin', { plugins: PERSONALIZATION });
    const file = path.join(dir, 'answer.json');
    writeFileSync(file, await fetchEntry(servers.plugin));
    await start('limit', { middlewares: [{ name: 'global::constant', config: { file } }] });
    await checkAnswers(servers);
    const measured = await takeTurns(servers, { rounds, seconds });
    return { measured, writing: await compareWhileWriting(servers, { seconds }) };
  } finally {
    for (const server of Object.values(servers)) await server.stop();
    await databases.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What is left of what each keeps, while one of all articles is written. */
async function compareWhileWriting({ restCache, plugin }, { seconds }) {
  const rows = [];
  const ways = [
    ['REST cache', restCache, plainRequests],
    ['this plugin, by visitor', plugin, requestsByContext],
    ['this plugin, `?segments=`', plugin, requestsBySegment],
  ];
  for (const server of [restCache, plugin]) {
    await server.run('openWritesToAll');
    const count = ARTICLES_WHILE_WRITING - server.ids.length;
    server.ids.push(...(await server.run('addArticles', { count, variants: VARIANTS })));
  }
  for (const [label, server, makeRequests] of ways) {
    console.error(`While an article is written: ${label}`);
    const requests = makeRequests(KINDS.page.address, server.ids);
    const length = seconds * SECONDS_WHILE_WRITING;
    rows.push({ label, ...(await measureWhileWriting(server, { requests, seconds: length })) });
  }
  return rows;
}

async function fetchEntry({ url, ids }) {
  const answer = await fetch(`${url}${KINDS.entry.address(ids[0])}&segments=s0`);
  return Buffer.from(await answer.arrayBuffer());
}

async function takeTurns(servers, { rounds, seconds }) {
  const measured = SCENARIOS.map((scenario) => ({ ...scenario, samples: [] }));
  // The first round warms up the processes, and is forgotten.
  for (let round = 0; round <= rounds; round += 1) {
    console.error(round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`);
    for (const scenario of measured) {
      const sample = await runScenario(servers[scenario.server], scenario, seconds);
      if (round > 0) scenario.samples.push(sample);
    }
  }
  return measured.map(({ kind, way, label, samples }) => ({
    ...{ kind, way, label },
    ...medians(samples),
  }));
}

async function runScenario(server, { kind, isCold, makeRequests }, seconds) {
  const requests = makeRequests(KINDS[kind].address, server.ids);
  if (isCold !== true) return measure(server, { requests, seconds });
  await server.run('outdate');
  return measure(server, { requests, amount: requests.length });
}
