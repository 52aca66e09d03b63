import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { connectionOf } from './support/database';
import { createDocument, updateDocument } from './support/documents';
import { createRedis, hasRedis, type TestRedis } from './support/redis';
import { createSegments } from './support/segments';
import {
  createDatabase,
  dropDatabase,
  startStrapi,
  type TestDatabase,
  type TestStrapi,
} from './support/strapi';

const AUTHOR = 'api::author.author';
const URL = '/api/authors?segments=norway&fields=name';

let database: TestDatabase;
let redis: TestRedis;
let first: TestStrapi;
let second: TestAgent;
let secondProcess: ChildProcess;
let documentId: string;
let token: string;

const describeWithRedis = hasRedis() ? describe : describe.skip;

describeWithRedis('two nodes linked by Redis (needs redis-server)', () => {
  beforeAll(async () => {
    redis = await createRedis();
    await redis.start();
    database = await createDatabase();
    const config = {
      plugins: {
        personalization: {
          config: { cache: { redis: { url: redis.url } }, metrics: { prometheus: true } },
        },
      },
    };
    first = await startStrapi({ config, database });
    await createSegments(first.strapi);
    await first.grantPublic(AUTHOR, ['find']);
    const author = await createDocument(first.strapi, AUTHOR, { name: 'Ada' });
    documentId = author.documentId;
    token = await first.createApiToken({
      type: 'custom',
      permissions: ['plugin::personalization.metrics.expose'],
    });
    await startSecondNode(config);
  }, 120_000);

  afterAll(async () => {
    secondProcess.stdin?.end();
    await once(secondProcess, 'exit');
    await first.stop();
    await redis.remove();
    await dropDatabase(database);
  }, 60_000);

  async function startSecondNode(config: object): Promise<void> {
    const options = {
      appDir: first.appDir,
      pluginDir: process.env.TEST_PLUGIN_DIR,
      connection: toJson(connectionOf(database)),
      config,
    };
    secondProcess = spawn(
      process.execPath,
      [path.join(__dirname, 'support/second-node.cjs'), JSON.stringify(options)],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    for await (const chunk of secondProcess.stdout ?? []) {
      const address = /http:\/\/\S+/.exec(String(chunk))?.[0];
      if (address !== undefined) {
        second = supertest.agent(address);
        return;
      }
    }
    throw new Error('The second node did not start.');
  }

  /** The pool's hooks are functions, which a process cannot be given. */
  const toJson = ({ pool: _pool, ...connection }: Record<string, unknown>) => connection;

  const nameAt = async (node: TestAgent): Promise<string> =>
    (await node.get(URL).expect(200)).body.data[0].name as string;

  const measure = async (node: TestAgent, metric: string): Promise<number> => {
    const { text } = await node
      .get('/api/personalization/metrics')
      .auth(token, { type: 'bearer' })
      .expect(200);
    return Number(new RegExp(`^personalization_${metric} (\\d+)$`, 'm').exec(text)?.[1]);
  };

  /** Milliseconds until the node shows the name; fails when it takes longer than allowed. */
  const waitForName = async (node: TestAgent, name: string, allowedMs: number): Promise<void> => {
    const startMs = Date.now();
    while ((await nameAt(node)) !== name) {
      if (Date.now() - startMs > allowedMs) throw new Error(`"${name}" did not show in time.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  const waitForLink = async (linked: 0 | 1): Promise<void> => {
    for (const node of [first.http, second]) {
      for (let tries = 0; (await measure(node, 'linked')) !== linked; tries += 1) {
        if (tries > 200) throw new Error(`A node did not become linked: ${linked}.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };

  test('a write on one is seen by the other within a second', async () => {
    expect([await nameAt(second), await nameAt(second)]).toEqual(['Ada', 'Ada']);
    for (const name of ['Bea', 'Cia', 'Dea']) {
      await updateDocument(first.strapi, AUTHOR, documentId, { name });
      expect(await nameAt(first.http)).toBe(name);
      await waitForName(second, name, 1_000);
    }
  });

  test('what one has loaded the other need not load', async () => {
    await first.http.get('/api/authors?segments=norway&fields=name,bio').expect(200);
    const before = await measure(second, 'document_loads_total');
    const hits = await measure(second, 'document_hits_total');
    await second.get('/api/authors?segments=norway&fields=name,bio').expect(200);
    expect(await measure(second, 'document_loads_total')).toBe(before);
    expect(await measure(second, 'document_hits_total')).toBe(hits + 1);
  });

  test('without Redis both serve on, say so, and are soon in step again', async () => {
    await nameAt(second);
    await redis.stop();
    await waitForLink(0);
    expect(first.log.filter((line) => line.includes('Redis is out of reach'))).toHaveLength(1);
    await updateDocument(first.strapi, AUTHOR, documentId, { name: 'Alone' });
    expect(await nameAt(first.http)).toBe('Alone');
    await waitForName(second, 'Alone', 4_000);

    await redis.start();
    await waitForLink(1);
    await updateDocument(first.strapi, AUTHOR, documentId, { name: 'Together' });
    await waitForName(second, 'Together', 1_000);
  }, 60_000);
});
