import { randomBytes } from 'node:crypto';

/** Changes when anything at all was written. */
export const ANY_MODEL = '*any';

/** Changes when it is no longer known what was written, and nothing may be taken for current. */
export const EVERYTHING = '*everything';

/**
 * The generation of each model's rows: a token that is replaced whenever one of them is written.
 * What was made from rows carries the tokens of their models, and is current as long as all of
 * them are. So nothing has to be looked for and deleted, and a load that was under way while its
 * rows were written is outdated from the start.
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
  /** Rows of a model were written on another node, which made this token. */
  adopt(uid: string, token: string): void;
}

/** Told of each token that is made here, to hand it to other nodes. */
export type OnRenew = (uid: string, token: string) => void;

export function createGenerations(onRenew: OnRenew = () => undefined): Generations {
  const tokens = new Map<string, string>();
  const changedAt = new Map<string, number>();
  let epoch = 0;

  const replace = (uid: string, token: string) => {
    epoch += 1;
    for (const name of [uid, ANY_MODEL]) {
      tokens.set(name, token);
      changedAt.set(name, epoch);
    }
  };

  return {
    getEpoch: () => epoch,
    haveChangedSince: (uids, since) =>
      [EVERYTHING, ...uids].some((uid) => (changedAt.get(uid) ?? 0) > since),
    stamp: (uids) => [EVERYTHING, ...uids].map((uid) => tokens.get(uid) ?? '').join('.'),
    renew: (uid) => {
      const token = randomBytes(6).toString('base64url');
      replace(uid, token);
      onRenew(uid, token);
    },
    adopt: replace,
  };
}
