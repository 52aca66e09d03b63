import type { Core } from '@strapi/strapi';
import type { Redis } from 'ioredis';
import { describeError } from '../../log/describe-error';
import { FIRST_STATE, moveLink, type LinkEvent } from './link-state';
import { drawStep, EVERYTHING, type Change, type Generations } from './generations';

/** How often a node makes sure that it still hears the others. */
const PULSE_MS = 500;

/** A Redis that takes longer counts as out of reach. */
const MAX_ANSWER_MS = 1_000;

/** A field of the rows' generations, which shows that Redis did not forget them. */
const KEPT = '*kept';

/** A change that one node tells the others. */
interface Message extends Change {
  node: string;
}

export interface RedisLink {
  redis: Redis;
  /** Tells other nodes of a step that was drawn here. */
  announce(change: Change): void;
  /** Whether other nodes are heard now. */
  isConnected(): boolean;
  close(): void;
}

interface LinkOptions {
  url: string;
  prefix: string;
  /** Names this process. */
  node: string;
  generations: Generations;
}

/**
 * Links the generations of several nodes through Redis. After a break nobody knows what the others
 * wrote meanwhile, so everything counts as outdated then.
 */
export async function openRedisLink(strapi: Core.Strapi, options: LinkOptions): Promise<RedisLink> {
  const { prefix, node, generations } = options;
  const { redis, subscriber } = await createClients(options.url);
  const channel = `${prefix}:generations`;
  const rows = `${channel}:rows`;
  let state = FIRST_STATE;
  let isBusy = false;
  let hasHeardWhileReading = false;

  const move = (event: LinkEvent, error?: unknown): void => {
    const [next, effects] = moveLink(state, event);
    state = next;
    for (const effect of effects) {
      if (effect === 'warn') {
        strapi.log.warn(
          `[personalization] Redis is out of reach; this node serves on from its own memory: ${describeError(error)}`,
        );
      } else if (effect === 'inform') {
        strapi.log.info('[personalization] linked with other nodes through Redis');
      } else {
        generations.renew(EVERYTHING);
      }
    }
  };
  const lose = (error: unknown): void => move('lost', error);
  const areReady = () => redis.status === 'ready' && subscriber.status === 'ready';
  const announce: RedisLink['announce'] = (change) => {
    const message: Message = { node, ...change };
    const { uid, names, step } = change;
    move('announcing');
    const told = redis.multi().hincrby(channel, uid, step);
    if (change.forgetsNames === true) {
      told.del(rows).hset(rows, KEPT, 1);
    }
    names.forEach((name) => told.hincrby(rows, name, step));
    told
      .publish(channel, JSON.stringify(message))
      .exec()
      .catch((error: unknown) => move('not-announced', error));
  };
  const readTotals = async (): Promise<void> => {
    // What Redis forgot must not be taken for the beginning.
    await redis.hsetnx(channel, EVERYTHING, drawStep());
    if ((await redis.hsetnx(rows, KEPT, 1)) === 1) {
      await redis.hincrby(channel, EVERYTHING, drawStep());
    }
    do {
      hasHeardWhileReading = false;
      const [models, names] = await Promise.all([redis.hgetall(channel), redis.hgetall(rows)]);
      generations.restart(toTotals(models), toTotals(names));
      // All messages that the totals include have come when this is answered.
      await subscriber.ping();
    } while (hasHeardWhileReading);
  };
  const join = async (): Promise<void> => {
    await subscriber.subscribe(channel);
    await readTotals();
    move('joined');
  };
  const joinWhenBothAreReady = async (): Promise<void> => {
    if (areReady() && state.phase === 'apart' && !isBusy) {
      isBusy = true;
      move('joining');
      await join().catch(lose);
      isBusy = false;
    }
  };
  /** A Redis that hangs, or is cut off, closes no connection. */
  const checkPulse = async (): Promise<void> => {
    if (areReady()) {
      try {
        await Promise.all([redis.ping(), subscriber.ping()]);
      } catch (error) {
        lose(error);
        [redis, subscriber].forEach((client) => client.disconnect(state.phase !== 'closed'));
      }
      await joinWhenBothAreReady();
    }
  };

  for (const client of [redis, subscriber]) {
    client.on('error', lose);
    client.on('close', () => lose(new Error('the connection was closed')));
    client.on('ready', () => void joinWhenBothAreReady());
  }
  const pulse = setInterval(() => void checkPulse(), PULSE_MS).unref();
  subscriber.on('message', (_channel: string, text: string) => {
    hasHeardWhileReading = true;
    const message = JSON.parse(text) as Message;
    if (message.node !== node) {
      generations.adopt(message);
    }
  });
  await Promise.all([redis.connect(), subscriber.connect()]).catch(lose);

  return {
    redis,
    announce,
    isConnected: () => state.phase === 'heard',
    close() {
      move('closed');
      clearInterval(pulse);
      redis.disconnect();
      subscriber.disconnect();
    },
  };
}

function toTotals(stored: Record<string, string>): [name: string, total: bigint][] {
  return Object.entries(stored).map(([name, total]) => [name, BigInt(total)]);
}

/** Loaded only where Redis is configured, so that nothing has to be installed elsewhere. */
async function createClients(url: string): Promise<{ redis: Redis; subscriber: Redis }> {
  const { Redis: Client } = await import('ioredis').catch((error: unknown) => {
    throw new Error(
      '[personalization] cache.redis needs the package "ioredis", version 5: npm install ioredis@5',
      { cause: error },
    );
  });
  const options = {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    commandTimeout: MAX_ANSWER_MS,
    retryStrategy: (attempt: number) => Math.min(100 * attempt, 1_000),
  };
  return { redis: new Client(url, options), subscriber: new Client(url, options) };
}
