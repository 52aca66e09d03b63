import { randomInt } from 'node:crypto';
import { ANY_MODEL } from '../../schema/list-dependencies';

/** Changes when it is no longer known what was written, and nothing may be taken for current. */
export const EVERYTHING = '*everything';

/** Small enough that 2^28 writes of one model fit into the 64 bits that Redis counts with. */
const MAX_STEP = 2 ** 35;

/** More names than these are not remembered: what was made of rows is then made anew, once. */
const MAX_ROW_NAMES = 50_000;

/** What was written: rows of a model, and what of it is outdated less than all of them. */
export interface Change {
  uid: string;
  /** Names of rows and of what else was written, see `dependency-names.ts`. */
  names: readonly string[];
  /** How far the generations of all of them move. */
  step: number;
  /** Those of all names were forgotten before. */
  forgetsNames?: boolean;
}

/**
 * The generation of each model's rows, and of each row: a number that grows by a random step whenever
 * one of them is written. What was made from rows carries the generations of what it depends on, and
 * is current as long as all of them stand. So nothing has to be looked for and deleted, and a load that
 * was under way while its rows were written is outdated from the start.
 *
 * Sums, and not names that replace each other, because nodes hear of writes at the same time in
 * different orders: two nodes have the same generation only when they heard of the same writes.
 *
 * Models are few and remembered for good. When there are too many names of rows, all of them are
 * forgotten and everything counts as outdated. Another node may still remember them: it then has
 * another generation of the same row, and the two share nothing that depends on it.
 */
export interface Generations {
  /** Grows with every change; as long as it stands still, all that was current is. */
  getEpoch(): number;
  /** Whether any of these, models by uid or names of less, changed since an epoch. */
  haveChangedSince(names: readonly string[], epoch: number): boolean;
  /** One text for the generations of these, models by uid or names of less. */
  stamp(names: readonly string[]): string;
  /** Rows of a model were written here; `names` says which, and what they outdate. */
  renew(uid: string, names?: readonly string[]): void;
  /** Rows of a model were written on another node, which drew this step. */
  adopt(change: Change): void;
  /** Forgets all generations for those that the nodes have in common. */
  restart(models: Iterable<Total>, names?: Iterable<Total>): void;
}

type Total = readonly [name: string, total: bigint];

interface Generation {
  total: bigint;
  text: string;
  changedAt: number;
}

/** Told of each step that is drawn here, to hand it to other nodes. */
export type OnRenew = (change: Change) => void;

/** How far a generation moves with one write. */
export function drawStep(): number {
  return randomInt(1, MAX_STEP);
}

export function createGenerations(
  onRenew: OnRenew = () => undefined,
  maxNames = MAX_ROW_NAMES,
): Generations {
  const models = new Map<string, Generation>();
  const rows = new Map<string, Generation>();
  let epoch = 0;

  const find = (name: string) => models.get(name) ?? rows.get(name);
  const move = (generations: Map<string, Generation>, name: string, step: bigint) => {
    const total = (generations.get(name)?.total ?? 0n) + step;
    generations.set(name, { total, text: total.toString(36), changedAt: epoch });
  };
  const advance = (uid: string, names: readonly string[], step: bigint) => {
    epoch += 1;
    move(models, uid, step);
    move(models, ANY_MODEL, step);
    names.forEach((name) => move(rows, name, step));
  };
  const draw = (change: Omit<Change, 'step'>) => {
    const step = drawStep();
    advance(change.uid, change.names, BigInt(step));
    onRenew({ ...change, step });
  };
  const forgetTooMany = () => {
    if (rows.size > maxNames) {
      rows.clear();
      draw({ uid: EVERYTHING, names: [], forgetsNames: true });
    }
  };

  return {
    getEpoch: () => epoch,
    haveChangedSince: (names, since) =>
      [EVERYTHING, ...names].some((name) => (find(name)?.changedAt ?? 0) > since),
    stamp: (names) => [EVERYTHING, ...names].map((name) => find(name)?.text ?? '').join('.'),
    renew: (uid, names = []) => {
      draw({ uid, names });
      forgetTooMany();
    },
    adopt: ({ uid, names, step }) => {
      advance(uid, names, BigInt(step));
      forgetTooMany();
    },
    restart: (commonModels, commonNames = []) => {
      models.clear();
      rows.clear();
      for (const [uid, total] of commonModels) {
        advance(uid, [], total);
      }
      epoch += 1;
      for (const [name, total] of commonNames) {
        move(rows, name, total);
      }
      const everything = models.get(EVERYTHING);
      models.set(EVERYTHING, {
        total: everything?.total ?? 0n,
        text: everything?.text ?? '',
        changedAt: epoch,
      });
    },
  };
}
