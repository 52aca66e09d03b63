import { Facts } from './facts';
import type { Slots } from './slots';

/**
 * Keeps facts for the next visitor. One is enough: only a call within a call, from a getter of a
 * visitor's, finds it taken.
 */
export class FactsPool {
  private idle: Facts | null = null;

  constructor(private readonly slots: Slots) {}

  lend(): Facts {
    const facts = this.idle ?? new Facts(this.slots);
    this.idle = null;
    return facts;
  }

  takeBack(facts: Facts): void {
    facts.forget();
    this.idle = facts;
  }
}
