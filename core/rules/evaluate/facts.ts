import type { VisitorContext } from '../../visitor/visitor-context';
import { isPlainObject } from '../parse/own-value';
import type { Known } from '../values/known';
import { bitsOfConsent, type Slot, type Slots } from './slots';

/** Why nothing is known of an attribute for this visitor. */
export type UnknownReason = 'missing' | 'null' | 'empty' | 'wrong-type' | 'no-consent';

/** What is known of one visitor at one moment. Each attribute is read and normalized once at most. */
export class Facts {
  /** What the visitor sent, or nothing. */
  readonly attributes: Readonly<Record<string, unknown>>;
  private known: (Known | null | undefined)[] | null = null;
  private givenConsent: number | null = null;

  constructor(
    readonly visitor: VisitorContext,
    private readonly slots: Slots,
    /** The time of the request, in milliseconds since 1970. */
    readonly nowMs: number,
  ) {
    this.attributes = attributesOf(visitor);
  }

  /** The value in comparable form, or `null` if it is unknown. */
  read(slot: Slot): Known | null {
    this.known ??= new Array<Known | null | undefined>(this.slots.all.length);
    const cached = this.known[slot.index];
    if (cached !== undefined) {
      return cached;
    }
    const raw = this.usableValue(slot);
    const known = raw === null || raw === undefined ? null : slot.read(raw);
    this.known[slot.index] = known;
    return known;
  }

  /**
   * Reads every attribute that rules ask about. Where they are many, to go through what the visitor
   * sent is several times cheaper than to look each of them up.
   */
  readAll(order: NameOrder): void {
    const { attributes } = this;
    const known = new Array<Known | null | undefined>(this.slots.all.length).fill(null);
    let place = 0;
    for (const name in attributes) {
      const slot = order.slotAt(place, name);
      place += 1;
      // V8 makes nothing of exactly this check inside of `for … in`.
      if (slot === null || !Object.prototype.hasOwnProperty.call(attributes, name)) {
        continue;
      }
      const raw = this.hasConsent(slot) ? attributes[name] : null;
      if (raw !== null && raw !== undefined) {
        known[slot.index] = slot.read(raw);
      }
    }
    this.known = known;
  }

  /** The value as it was sent, where there is consent for it. */
  usableValue(slot: Slot): unknown {
    return this.hasConsent(slot) ? this.rawValue(slot) : null;
  }

  /** The value as it was sent, without regard to consent: show it only where `whyUnknown` allows. */
  rawValue({ name }: Slot): unknown {
    const { attributes } = this;
    return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  }

  /** Why the value is unknown; `null` if it is known. */
  whyUnknown(slot: Slot): UnknownReason | null {
    if (!this.hasConsent(slot)) {
      return 'no-consent';
    }
    const raw = this.rawValue(slot);
    if (raw === undefined) {
      return 'missing';
    }
    if (raw === null) {
      return 'null';
    }
    if (this.read(slot) !== null) {
      return null;
    }
    return saysNothing(raw) ? 'empty' : 'wrong-type';
  }

  private hasConsent({ consentBit }: Slot): boolean {
    if (consentBit === 0) {
      return true;
    }
    return (this.consentBits & consentBit) !== 0;
  }

  /** The consent that the visitor gave, as the bits of its classes. */
  get consentBits(): number {
    return (this.givenConsent ??= consentBitsOf(this.visitor));
  }
}

/**
 * Which attribute stood at which place of what visitors sent. They tend to send the same ones in the
 * same order, and to compare a name with the one that stood there before costs next to nothing, while
 * looking it up does not. Declared names alone are kept.
 */
export class NameOrder {
  private readonly names: string[] = [];
  private readonly slotsByPlace: (Slot | null)[] = [];

  constructor(private readonly slots: Slots) {}

  /** `null` if no rule asks about the name. */
  slotAt(place: number, name: string): Slot | null {
    if (this.names[place] === name) {
      return this.slotsByPlace[place] ?? null;
    }
    const slot = this.slots.find(name);
    const { attributes } = this.slots;
    if (place < attributes.size && attributes.has(name)) {
      this.names[place] = name;
      this.slotsByPlace[place] = slot;
    }
    return slot;
  }
}

function saysNothing(raw: unknown): boolean {
  if (!Array.isArray(raw)) {
    return isEmptyText(raw);
  }
  return raw.length > 0 && raw.every(isEmptyText);
}

function isEmptyText(raw: unknown): boolean {
  return typeof raw === 'string' && raw.trim() === '';
}

const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});

/** What a visitor sent; nothing where that is no object. */
function attributesOf(visitor: unknown): Readonly<Record<string, unknown>> {
  if (!isPlainObject(visitor) || !Object.hasOwn(visitor, 'attributes')) {
    return NOTHING;
  }
  const { attributes } = visitor as { attributes: unknown };
  return isPlainObject(attributes) ? (attributes as Record<string, unknown>) : NOTHING;
}

/** The consent that a visitor gave, as the bits of its classes. */
function consentBitsOf(visitor: unknown): number {
  return bitsOfConsent(consentOf(visitor));
}

function consentOf(visitor: unknown): readonly unknown[] {
  if (!isPlainObject(visitor) || !Object.hasOwn(visitor, 'consent')) {
    return [];
  }
  const { consent } = visitor as { consent: unknown };
  return Array.isArray(consent) ? consent : [];
}
