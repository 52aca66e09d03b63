import { CONSENT_CLASSES, type Attribute } from '../../visitor/attribute';
import { readerFor, type ReadKnown } from '../values/known';

/** An attribute that some rule reads, with the place of its value in a visitor's facts. */
export interface Slot {
  index: number;
  name: string;
  attribute: Attribute;
  read: ReadKnown;
  /** The consent that the attribute needs, as a bit; 0 for none. */
  consentBit: number;
}

/** Gives each attribute that rules read its slot. */
export class Slots {
  readonly all: Slot[] = [];
  private readonly byName = new Map<string, Slot>();

  /** `attributes` are the declared ones, by name. */
  constructor(readonly attributes: ReadonlyMap<string, Attribute>) {}

  slotOf(attribute: Attribute): Slot {
    const existing = this.byName.get(attribute.name);
    if (existing) {
      return existing;
    }
    const slot = {
      index: this.all.length,
      name: attribute.name,
      attribute,
      read: readerFor(attribute),
      consentBit: attribute.consent === 'necessary' ? 0 : bitOf(attribute.consent),
    };
    this.all.push(slot);
    this.byName.set(attribute.name, slot);
    return slot;
  }

  find(name: string): Slot | null {
    return this.byName.get(name) ?? null;
  }
}

const NO_CLASS = 1 << CONSENT_CLASSES.length;

/** The consent that was given, as the bits of its classes. */
export function bitsOfConsent(classes: readonly unknown[]): number {
  let bits = 0;
  for (const given of classes) {
    bits |= bitOf(given);
  }
  return bits & ~NO_CLASS;
}

function bitOf(consent: unknown): number {
  const index = (CONSENT_CLASSES as readonly unknown[]).indexOf(consent);
  return index === -1 ? NO_CLASS : 1 << index;
}
