import { randomInt } from 'node:crypto';
import { ANY_MODEL } from '../../schema/list-dependencies';

/** Changes when it is no longer known what was written, and nothing may be taken for current. */
export const EVERYTHING = '*everything';

/** Small enough that 2^28 writes of one model fit into the 64 bits that Redis counts with. */
const MAX_STEP = 2 ** 35;

/**
 * The generation of each model's rows: a number that grows by a random step whenever one of them is
 * written. What was made from rows carries the generations of their models, and is current as long
 * as all of them stand. So nothing has to be looked for and deleted, and a load that was under way
 * while its rows were written is outdated from the start.
 *
 * Sums, and not names that replace each other, because nodes hear of writes at the same time in
 * different orders: two nodes have the same generation only when they heard of the same writes.
 */
export interface Generations {
  /** Grows with every change; as long as it stands still, all that was current is. */
  getEpoch(): number;
  /** Whether rows of one of these models were written since an epoch. */
  haveChangedSince(uids: readonly string[], epoch: number): boolean;
  /** One text for the generations of these models. */
  stamp(uids: readonly string[]): string;
  /** Rows of a model were written here. */
  renew(uid: string): void;
  /** Rows of a model were written on another node, which drew this step. */
  adopt(uid: string, step: number): void;
  /** Forgets all generations for those that the nodes have in common. */
  restart(totals: Iterable<readonly [uid: string, total: bigint]>): void;
}

/** Told of each step that is drawn here, to hand it to other nodes. */
export type OnRenew = (uid: string, step: number) => void;

/** How far a generation moves with one write. */
export function drawStep(): number {
  return randomInt(1, MAX_STEP);
}

export function createGenerations(onRenew: OnRenew = () => undefined): Generations {
  const totals = new Map<string, bigint>();
  const stamps = new Map<string, string>();
  const changedAt = new Map<string, number>();
  let epoch = 0;

  const move = (uid: string, step: bigint) => {
    const total = (totals.get(uid) ?? 0n) + step;
    totals.set(uid, total);
    stamps.set(uid, total.toString(36));
    changedAt.set(uid, epoch);
  };
  const advance = (uid: string, step: bigint) => {
    epoch += 1;
    move(uid, step);
    move(ANY_MODEL, step);
  };

  return {
    getEpoch: () => epoch,
    haveChangedSince: (uids, since) =>
      [EVERYTHING, ...uids].some((uid) => (changedAt.get(uid) ?? 0) > since),
    stamp: (uids) => [EVERYTHING, ...uids].map((uid) => stamps.get(uid) ?? '').join('.'),
    renew: (uid) => {
      const step = drawStep();
      advance(uid, BigInt(step));
      onRenew(uid, step);
    },
    adopt: (uid, step) => advance(uid, BigInt(step)),
    restart: (common) => {
      totals.clear();
      stamps.clear();
      for (const [uid, total] of common) {
        advance(uid, total);
      }
      epoch += 1;
      changedAt.set(EVERYTHING, epoch);
    },
  };
}
