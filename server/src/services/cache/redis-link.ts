import type { Core } from '@strapi/strapi';
import type { Redis } from 'ioredis';
import { describeError } from '../../log/describe-error';
import { drawStep, EVERYTHING, type Generations } from './generations';

/** How often a node makes sure that it still hears the others. */
const PULSE_MS = 500;

/** A Redis that takes longer counts as out of reach. */
const MAX_ANSWER_MS = 1_000;

/** A change that one node tells the others. */
interface Message {
  uid: string;
  step: number;
  node: string;
}

export interface RedisLink {
  redis: Redis;
  /** Tells other nodes of a step that was drawn here. */
  announce(uid: string, step: number): void;
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

interface LinkState {
  isHeard: boolean;
  isJoining: boolean;
  isClosed: boolean;
  hasWarned: boolean;
  /** Something was written, here or elsewhere, that one of the sides did not hear of. */
  hasMissed: boolean;
  /** A message came while the stored generations were being read. */
  hasHeardWhileReading: boolean;
}

/**
 * Links the generations of several nodes through Redis. After a break nobody knows what the others
 * wrote meanwhile, so everything counts as outdated then.
 */
export async function openRedisLink(strapi: Core.Strapi, options: LinkOptions): Promise<RedisLink> {
  const { prefix, node, generations } = options;
  const { redis, subscriber } = await createClients(options.url);
  const channel = `${prefix}:generations`;
  const state: LinkState = {
    isHeard: false,
    isJoining: false,
    isClosed: false,
    hasWarned: false,
    hasMissed: false,
    hasHeardWhileReading: false,
  };

  const lose = (error: unknown): void => {
    state.hasMissed ||= state.isHeard;
    state.isHeard = false;
    if (!state.hasWarned && !state.isClosed) {
      state.hasWarned = true;
      strapi.log.warn(
        `[personalization] Redis is out of reach; this node serves on from its own memory: ${describeError(error)}`,
      );
    }
  };
  const areReady = () => redis.status === 'ready' && subscriber.status === 'ready';
  const announce: RedisLink['announce'] = (uid, step) => {
    const message: Message = { node, uid, step };
    state.hasMissed ||= !state.isHeard;
    redis
      .multi()
      .hincrby(channel, uid, step)
      .publish(channel, JSON.stringify(message))
      .exec()
      .catch((error: unknown) => {
        state.hasMissed = true;
        lose(error);
      });
  };
  const readTotals = async (): Promise<void> => {
    // What Redis forgot must not be taken for the beginning.
    await redis.hsetnx(channel, EVERYTHING, drawStep());
    do {
      state.hasHeardWhileReading = false;
      const totals = await redis.hgetall(channel);
      generations.restart(Object.entries(totals).map(([uid, total]) => [uid, BigInt(total)]));
      // All messages that the totals include have come when this is answered.
      await subscriber.ping();
    } while (state.hasHeardWhileReading);
  };
  const join = async (): Promise<void> => {
    await subscriber.subscribe(channel);
    await readTotals();
    state.isHeard = true;
    state.hasWarned = false;
    strapi.log.info('[personalization] linked with other nodes through Redis');
    if (state.hasMissed) {
      state.hasMissed = false;
      generations.renew(EVERYTHING);
    }
  };
  const joinWhenBothAreReady = async (): Promise<void> => {
    if (areReady() && !state.isHeard && !state.isJoining) {
      state.isJoining = true;
      await join().catch(lose);
      state.isJoining = false;
    }
  };
  /** A Redis that hangs, or is cut off, closes no connection. */
  const checkPulse = async (): Promise<void> => {
    if (areReady()) {
      try {
        await Promise.all([redis.ping(), subscriber.ping()]);
      } catch (error) {
        lose(error);
        [redis, subscriber].forEach((client) => client.disconnect(!state.isClosed));
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
    state.hasHeardWhileReading = true;
    const message = JSON.parse(text) as Message;
    if (message.node !== node) {
      generations.adopt(message.uid, message.step);
    }
  });
  await Promise.all([redis.connect(), subscriber.connect()]).catch(lose);

  return {
    redis,
    announce,
    isConnected: () => state.isHeard,
    close() {
      state.isClosed = true;
      clearInterval(pulse);
      redis.disconnect();
      subscriber.disconnect();
    },
  };
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
