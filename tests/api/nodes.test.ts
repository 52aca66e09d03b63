import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { connectionOf } from './support/database';
import { createDocument, updateDocument } from './support/documents';
import { createRedis, hasRedis, type OwnRedis } from './support/redis';
import { createRule, createSegment, createSegments } from './support/segments';
import {
  createDatabase,
  dropDatabase,
  startStrapi,
  type TestDatabase,
  type TestStrapi,
} from './support/strapi';

const AUTHOR = 'api::author.author';
const SEGMENT = 'plugin::personalization.segment';
const URL = '/api/authors?segments=norway&fields=name';

let database: TestDatabase;
let redis: OwnRedis;
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
    await first.grantPublic(AUTHOR, ['find', 'findOne']);
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

  /** Fails when what is looked for takes longer than allowed. */
  const waitUntil = async (
    isSeen: () => Promise<boolean>,
    what: string,
    allowedMs = 1_000,
  ): Promise<void> => {
    const startMs = Date.now();
    while (!(await isSeen())) {
      if (Date.now() - startMs > allowedMs) {
        throw new Error(`"${what}" did not show in time.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const waitForName = (node: TestAgent, name: string, allowedMs?: number): Promise<void> =>
    waitUntil(async () => (await nameAt(node)) === name, name, allowedMs);

  const waitForLink = async (linked: 0 | 1): Promise<void> => {
    for (const node of [first.http, second]) {
      for (let tries = 0; (await measure(node, 'linked')) !== linked; tries += 1) {
        if (tries > 200) {
          throw new Error(`A node did not become linked: ${linked}.`);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };

  test('a write on one is seen by the other within a second', async () => {
    expect([await nameAt(second), await nameAt(second)]).toEqual(['Ada', 'Ada']);
    for (const name of ['Bea', 'Cia', 'Dea']) {
      await updateDocument(first.strapi, AUTHOR, documentId, { name });
      expect(await nameAt(first.http)).toBe(name);
      await waitForName(second, name);
    }
  });

  describe('a change of a segment on one is in force on the other within a second', () => {
    let segmentId: string;
    let varyingId: string;

    /** What somebody from Norway gets from the second node, with the segment decided there. */
    const nameForNorway = async (): Promise<string> => {
      const { body } = await second
        .get(`/api/authors/${varyingId}?fields=name`)
        .set('Visitor-Context', JSON.stringify({ attributes: { 'geo.country': 'NO' } }))
        .expect(200);
      return body.data.name as string;
    };
    const change = (data: object) => updateDocument(first.strapi, SEGMENT, segmentId, data);
    const waitFor = (name: string) => waitUntil(async () => (await nameForNorway()) === name, name);

    beforeEach(async () => {
      segmentId = await createSegment(first.strapi, { key: 'guests' });
      const author = await createDocument(first.strapi, AUTHOR, {
        name: 'Default',
        segmentVariants: [{ variantSegments: ['guests'], name: 'Variant' }],
      });
      varyingId = author.documentId;
      await waitFor('Variant');
    });
    afterEach(async () => {
      await first.strapi.documents(AUTHOR as never).delete({ documentId: varyingId });
      await first.strapi.db.query(SEGMENT).deleteMany({ where: { key: 'guests' } });
      // A key that the journal names is not used again, and each test makes the same one.
      await first.strapi.db.connection('personalization_journal').where({ uid: AUTHOR }).del();
    });

    test('its rule', async () => {
      await change({ rule: createRule('geo.country', '=', 'SE') });
      await waitFor('Default');
      await change({ rule: createRule('geo.country', '=', 'NO') });
      await waitFor('Variant');
    });

    test('whether it is active', async () => {
      await change({ active: false });
      await waitFor('Default');
      await change({ active: true });
      await waitFor('Variant');
    });

    test('its schedule', async () => {
      await change({ startsAt: new Date(Date.now() + 60_000).toISOString() });
      await waitFor('Default');
      await change({ startsAt: null });
      await waitFor('Variant');
      const endsAt = new Date(Date.now() + 1_500);
      await change({ endsAt: endsAt.toISOString() });
      await new Promise((resolve) => setTimeout(resolve, endsAt.getTime() - Date.now() + 20));
      expect(await nameForNorway()).toBe('Default');
    });

    test('its end', async () => {
      await first.strapi.db.query(SEGMENT).delete({ where: { key: 'guests' } });
      await waitFor('Default');
    });
  });

  async function writeOnBothAtOnce() {
    const names = ['One', 'Two', 'Three', 'Four', 'Five'];
    const ids: string[] = [];
    for (const name of [...names, ...names]) {
      ids.push((await createDocument(first.strapi, AUTHOR, { name })).documentId);
    }
    const jwt = (await first.createUser()).jwt;
    await first.grantRole('authenticated', AUTHOR, ['update']);
    const write = (node: TestAgent, id: string, name: string) =>
      node.put(`/api/authors/${id}`).auth(jwt, { type: 'bearer' }).send({ data: { name } });
    const read = async (node: TestAgent) => {
      const { body } = await node
        .get('/api/authors?segments=norway&fields=name&sort=id&pagination[pageSize]=100')
        .expect(200);
      return Object.fromEntries(
        (body.data as { documentId: string; name: string }[]).map((a) => [a.documentId, a.name]),
      );
    };
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(
        ids.map(async (id, index) => {
          const node = index % 2 === 0 ? first.http : second;
          await write(node, id, `${round}`).expect(200);
          await read(node);
        }),
      );
      const expected = Object.fromEntries(ids.map((id) => [id, `${round}`]));
      expect(await read(first.http)).toMatchObject(expected);
      await waitUntil(async () => {
        const seen = await read(second);
        return ids.every((id) => seen[id] === `${round}`);
      }, `round ${round}`);
    }
    for (const id of ids) {
      await first.strapi.documents(AUTHOR as never).delete({ documentId: id });
    }
  }

  // SQLite lets no two processes write at once.
  if (process.env.TEST_DATABASE !== undefined) {
    test('writes of one model on both at the same time are seen by both', writeOnBothAtOnce);
  }

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
    // A busy machine may have taken Redis for out of reach before.
    await waitForLink(1);
    first.log.length = 0;
    await redis.stop();
    await waitForLink(0);
    expect(first.log.filter((line) => line.includes('Redis is out of reach'))).toHaveLength(1);
    await updateDocument(first.strapi, AUTHOR, documentId, { name: 'Alone' });
    expect(await nameAt(first.http)).toBe('Alone');
    await waitForName(second, 'Alone', 4_000);

    await redis.start();
    await waitForLink(1);
    await updateDocument(first.strapi, AUTHOR, documentId, { name: 'Together' });
    await waitForName(second, 'Together');

    // What the nodes have in common is agreed on anew, so that they share documents again.
    let tries = 0;
    await waitUntil(
      async () => {
        const url = `/api/authors?segments=norway&fields=name`;
        const query = `${url}&filters[name][$ne]=${(tries += 1)}`;
        await first.http.get(query).expect(200);
        const loads = await measure(second, 'document_loads_total');
        await second.get(query).expect(200);
        return (await measure(second, 'document_loads_total')) === loads;
      },
      'a shared document',
      5_000,
    );
  }, 60_000);

  test('a Redis that hangs holds up nobody for long, and no write goes unnoticed', async () => {
    await waitForName(second, 'Together');
    redis.pause();
    const startMs = Date.now();
    await updateDocument(first.strapi, AUTHOR, documentId, { name: 'Hanging' });
    expect(await nameAt(first.http)).toBe('Hanging');
    await waitForName(second, 'Hanging', 4_000);
    expect(Date.now() - startMs).toBeLessThan(5_000);
    redis.resume();
    await waitForLink(1);
    await updateDocument(first.strapi, AUTHOR, documentId, { name: 'Awake' });
    await waitForName(second, 'Awake');
  }, 60_000);
});
