import type { Reach } from '../../operators/reach';
import type { Slot } from '../slots';

/** Where an attribute lets a rule be true: at some values, at any, or only where it has none. */
export interface AccessPoint {
  slot: Slot;
  /** All but the last two leave a rule undecided while the attribute is unknown. */
  where: Reach | { kind: 'any' | 'known' | 'unknown' };
}
