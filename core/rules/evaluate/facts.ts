import type { VisitorContext } from '../../visitor/visitor-context';
import { isPlainObject, ownValue } from '../parse/own-value';
import type { Known } from '../values/known';
import { bitsOfConsent, type Slot, type Slots } from './slots';

/** Why nothing is known of an attribute for this visitor. */
export type UnknownReason = 'missing' | 'null' | 'wrong-type' | 'no-consent';

/** Stands for a value that has not been brought into comparable form yet. */
const UNREAD = Symbol('unread');

const UNREAD_CONSENT = -1;

/**
 * What is known of one visitor at one moment. Each attribute is read and normalized once at most.
 * An instance serves one visitor after another, since to make its lists anew would cost more than
 * to evaluate a rule; between them it holds nothing of any.
 */
export class Facts {
  /** The time of the request, in milliseconds since 1970. */
  nowMs = Number.NaN;
  private visitor: unknown = null;
  private attributes: Record<string, unknown> = NOTHING;
  private consentBits = UNREAD_CONSENT;
  private readonly known: (Known | null | typeof UNREAD)[];

  // What `readAll` found at each place of a visitor's attributes: see there.
  private readonly names: string[] = [];
  private readonly slotsByPlace: (Slot | null)[] = [];

  constructor(private readonly slots: Slots) {
    this.known = slots.all.map(() => UNREAD);
  }

  take(visitor: VisitorContext, nowMs: number): void {
    this.nowMs = nowMs;
    this.visitor = visitor;
    this.attributes = attributesOf(visitor);
  }

  /** Lets go of the visitor. */
  forget(): void {
    this.visitor = null;
    this.attributes = NOTHING;
    this.consentBits = UNREAD_CONSENT;
    // Cheaper than `fill`, since evaluators of few segments read few attributes.
    for (let i = 0; i < this.known.length; i += 1) this.known[i] = UNREAD;
  }

  /** The value in comparable form, or `null` if it is unknown. */
  read(slot: Slot): Known | null {
    const known = this.known[slot.index] ?? null;
    if (known !== UNREAD) return known;
    return this.keep(slot, this.hasConsent(slot) ? this.rawValue(slot) : null);
  }

  /**
   * Reads every attribute that rules ask about. Where they are many, to go through what the visitor
   * sent is several times cheaper than to look each of them up: visitors tend to send the same
   * attributes in the same order, and to compare a name with the one that stood there before costs
   * next to nothing. Only declared names are kept for that.
   */
  readAll(): void {
    const { attributes, names, slotsByPlace, known } = this;
    known.fill(null);
    let place = 0;
    for (const name in attributes) {
      const slot = names[place] === name ? slotsByPlace[place] : this.findSlot(name, place);
      place += 1;
      // V8 makes nothing of exactly this check inside of `for … in`.
      if (!slot || !Object.prototype.hasOwnProperty.call(attributes, name)) continue;
      if (this.hasConsent(slot)) this.keep(slot, attributes[name]);
    }
  }

  /** The value as it was sent, without regard to consent: show it only where `whyUnknown` allows. */
  rawValue(slot: Slot): unknown {
    return ownValue(this.attributes, slot.attribute.name);
  }

  /** Why the value is unknown; `null` if it is known. */
  whyUnknown(slot: Slot): UnknownReason | null {
    if (!this.hasConsent(slot)) return 'no-consent';
    const raw = this.rawValue(slot);
    if (raw === undefined) return 'missing';
    if (raw === null) return 'null';
    return this.read(slot) === null ? 'wrong-type' : null;
  }

  private keep(slot: Slot, raw: unknown): Known | null {
    const known = raw === null || raw === undefined ? null : slot.read(raw);
    this.known[slot.index] = known;
    return known;
  }

  private findSlot(name: string, place: number): Slot | null {
    const { attributes } = this.slots;
    const slot = this.slots.find(name);
    if (place < attributes.size && attributes.has(name)) {
      this.names[place] = name;
      this.slotsByPlace[place] = slot;
    }
    return slot;
  }

  private hasConsent({ consentBit }: Slot): boolean {
    return consentBit === 0 || (this.readConsent() & consentBit) !== 0;
  }

  // Most rules need none, so it is read when one does.
  private readConsent(): number {
    if (this.consentBits === UNREAD_CONSENT) {
      this.consentBits = bitsOfConsent(consentOf(this.visitor));
    }
    return this.consentBits;
  }
}

const NOTHING: Record<string, unknown> = Object.freeze({});

function attributesOf(visitor: unknown): Record<string, unknown> {
  if (!isPlainObject(visitor) || !Object.hasOwn(visitor, 'attributes')) return NOTHING;
  const { attributes } = visitor as { attributes: unknown };
  return isPlainObject(attributes) ? (attributes as Record<string, unknown>) : NOTHING;
}

function consentOf(visitor: unknown): readonly unknown[] {
  if (!isPlainObject(visitor) || !Object.hasOwn(visitor, 'consent')) return [];
  const { consent } = visitor as { consent: unknown };
  return Array.isArray(consent) ? consent : [];
}
