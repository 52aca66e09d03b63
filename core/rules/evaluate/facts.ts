import type { Attribute } from '../../visitor/attribute';
import type { VisitorContext } from '../../visitor/visitor-context';
import { isPlainObject, ownValue } from '../parse/own-value';
import { readerFor, type Known, type ReadKnown } from '../values/known';

/** Why nothing is known of an attribute for this visitor. */
export type UnknownReason = 'missing' | 'null' | 'wrong-type' | 'no-consent';

/** An attribute that some rule reads, with the place of its value in a visitor's facts. */
export interface Slot {
  index: number;
  attribute: Attribute;
  read: ReadKnown;
}

/** Gives each attribute that rules read its slot. */
export class Slots {
  readonly all: Slot[] = [];
  private readonly byName = new Map<string, Slot>();

  slotOf(attribute: Attribute): Slot {
    const existing = this.byName.get(attribute.name);
    if (existing) return existing;
    const slot = { index: this.all.length, attribute, read: readerFor(attribute) };
    this.all.push(slot);
    this.byName.set(attribute.name, slot);
    return slot;
  }
}

/** What is known of one visitor at one moment. Each attribute is read and normalized once at most. */
export class Facts {
  private readonly attributes: object;
  private readonly consent: readonly unknown[];
  private readonly known: (Known | null | undefined)[];

  constructor(
    visitor: VisitorContext,
    slotCount: number,
    /** The time of the request, in milliseconds since 1970. */
    readonly nowMs: number,
  ) {
    this.attributes = ownObject(visitor, 'attributes');
    this.consent = ownList(visitor, 'consent');
    this.known = new Array<Known | null | undefined>(slotCount);
  }

  /** The value in comparable form, or `null` if it is unknown. */
  read(slot: Slot): Known | null {
    const cached = this.known[slot.index];
    if (cached !== undefined) return cached;
    const raw = this.hasConsent(slot.attribute)
      ? ownValue(this.attributes, slot.attribute.name)
      : null;
    const known = raw === null || raw === undefined ? null : slot.read(raw);
    this.known[slot.index] = known;
    return known;
  }

  /** The value as it was sent, without regard to consent: show it only where `whyUnknown` allows. */
  rawValue(slot: Slot): unknown {
    return ownValue(this.attributes, slot.attribute.name);
  }

  /** Why the value is unknown; `null` if it is known. */
  whyUnknown(slot: Slot): UnknownReason | null {
    if (!this.hasConsent(slot.attribute)) return 'no-consent';
    const raw = this.rawValue(slot);
    if (raw === undefined) return 'missing';
    if (raw === null) return 'null';
    return this.read(slot) === null ? 'wrong-type' : null;
  }

  private hasConsent({ consent }: Attribute): boolean {
    return consent === 'necessary' || this.consent.includes(consent);
  }
}

const NOTHING: object = Object.freeze({});

function ownObject(visitor: unknown, key: string): object {
  const value = isPlainObject(visitor) ? ownValue(visitor, key) : undefined;
  return isPlainObject(value) ? value : NOTHING;
}

function ownList(visitor: unknown, key: string): readonly unknown[] {
  const value = isPlainObject(visitor) ? ownValue(visitor, key) : undefined;
  return Array.isArray(value) ? value : [];
}
