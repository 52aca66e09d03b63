/** A Redis of one's own, on a free port of 127.0.0.1. */
export interface OwnRedis {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Lets it hang: connections stay open and nothing is answered. */
  pause(): void;
  resume(): void;
  remove(): Promise<void>;
}

/** Whether the machine has `redis-server`. */
export function hasRedis(): boolean;

export function createRedis(): Promise<OwnRedis>;
