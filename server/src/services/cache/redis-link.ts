import type { Core } from '@strapi/strapi';
import type { Redis } from 'ioredis';
import { describeError } from '../delivery/describe-error';
import { EVERYTHING, type Generations } from './generations';

/** A change that one node tells the others. */
interface Message {
  node: string;
  uid: string;
  token: string;
}

export interface RedisLink {
  redis: Redis;
  /** Tells other nodes of a token that was made here. */
  announce(uid: string, token: string): void;
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
  isClosed: boolean;
  hasWarned: boolean;
  /** Something was written, here or elsewhere, that one of the sides did not hear of. */
  hasMissed: boolean;
  /** Models whose token came by message while the stored ones were being read. */
  heardWhileJoining: Set<string>;
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
    isClosed: false,
    hasWarned: false,
    hasMissed: false,
    heardWhileJoining: new Set(),
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
  const announce: RedisLink['announce'] = (uid, token) => {
    const message: Message = { node, uid, token };
    redis
      .multi()
      .hset(channel, uid, token)
      .publish(channel, JSON.stringify(message))
      .exec()
      .catch((error: unknown) => {
        state.hasMissed = true;
        lose(error);
      });
  };
  const join = async (): Promise<void> => {
    state.heardWhileJoining.clear();
    await subscriber.subscribe(channel);
    for (const [uid, token] of Object.entries(await redis.hgetall(channel))) {
      if (!state.heardWhileJoining.has(uid)) {
        generations.adopt(uid, token);
      }
    }
    state.isHeard = true;
    state.hasWarned = false;
    strapi.log.info('[personalization] linked with other nodes through Redis');
    if (state.hasMissed) {
      state.hasMissed = false;
      generations.renew(EVERYTHING);
    }
  };
  const joinWhenBothAreReady = (): void => {
    if (redis.status === 'ready' && subscriber.status === 'ready') {
      join().catch(lose);
    }
  };

  for (const client of [redis, subscriber]) {
    client.on('error', lose);
    client.on('close', () => lose(new Error('the connection was closed')));
    client.on('ready', joinWhenBothAreReady);
  }
  subscriber.on('message', (_channel: string, text: string) => {
    const message = JSON.parse(text) as Message;
    if (message.node !== node) {
      state.heardWhileJoining.add(message.uid);
      generations.adopt(message.uid, message.token);
    }
  });
  await Promise.all([redis.connect(), subscriber.connect()]).catch(lose);

  return {
    redis,
    announce,
    isConnected: () => state.isHeard,
    close() {
      state.isClosed = true;
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
    retryStrategy: (attempt: number) => Math.min(100 * attempt, 1_000),
  };
  return { redis: new Client(url, options), subscriber: new Client(url, options) };
}
