import fc from 'fast-check';
import type { InterruptionKind } from '../../support/interruption';
import { BARE, BOX, LEAF } from './family';

/** A place with its variants as they are to be made; all numbers are taken modulo what there is. */
export interface Seed {
  uid: string;
  isHidden: boolean;
  variants: VariantSeed[];
  leaf: Seed | null;
  leaves: Seed[];
}

export interface VariantSeed {
  segment: number;
  fields: number;
}

export interface TreeSeed {
  variants: VariantSeed[];
  zone: Seed[];
  list: Seed[];
  box: Seed | null;
}

/** Which entry, version, block and variant an event is about. */
interface Target {
  doc: number;
  locale: number;
  place: number;
  variant: number;
}

export type Event = WholeEvent | InterruptEvent;

export type WholeEvent =
  | { kind: 'create'; type: number; publish: boolean; tree: TreeSeed }
  | ({ kind: 'locale'; tree: TreeSeed } & Target)
  | ({ kind: 'add' | 'change'; form: boolean; seed: VariantSeed } & Target)
  | ({ kind: 'remove' | 'drop' | 'reorder' | 'edit'; form: boolean } & Target)
  | ({
      kind: 'foreign';
      how: 'same' | 'edit' | 'reverse' | 'drop' | 'append';
      rest: boolean;
    } & Target)
  | ({ kind: 'publish' | 'unpublish' | 'discard' | 'clone' | 'delete' | 'fail' } & Target)
  | { kind: 'export' }
  | ImportEvent;

/** Files of an earlier export are imported, as they are or changed by hand. */
export interface ImportEvent {
  kind: 'import';
  /** Which of the exports. */
  from: number;
  how: 'same' | 'one' | 'drop' | 'say' | 'reverse';
  /** Which file, block and variant is changed. */
  seed: number;
  deleteMissing: boolean;
  publish: boolean;
}

/** A write that stops at a statement: nothing of it is written, or all where it ended before. */
export interface InterruptEvent {
  kind: 'interrupt';
  how: InterruptionKind;
  at: number;
  of: WholeEvent;
}

/** A start of Strapi, with what happens while it runs differently. */
export interface Restart {
  mode: 'plain' | 'kill' | 'off' | 'unflag' | 'rename' | 'retype';
  /** Which field may not vary, or has another name or type. */
  field: number;
  /** Whether raw SQL takes the variants of an entry's root away before. */
  hasLoss: boolean;
  events: readonly Event[];
}

export interface Round {
  events: Event[];
  restart: Restart;
}

const variantSeeds = fc.record({ segment: fc.nat(6), fields: fc.nat(63) });
const variants = fc.array(variantSeeds, { maxLength: 2 });
const blockOf = (uid: string): fc.Arbitrary<Seed> =>
  fc.record({
    uid: fc.constant(uid),
    isHidden: uid === BARE ? fc.constant(false) : fc.nat(5).map((each) => each === 0),
    variants: uid === BARE ? fc.constant([]) : variants,
    leaf: uid === BOX ? fc.option(blockOf(LEAF)) : fc.constant(null),
    leaves: uid === BOX ? fc.array(blockOf(LEAF), { maxLength: 3 }) : fc.constant([]),
  });
const trees: fc.Arbitrary<TreeSeed> = fc.record({
  variants,
  zone: fc.array(fc.oneof(blockOf(LEAF), blockOf(BOX), blockOf(BARE)), { maxLength: 4 }),
  list: fc.array(blockOf(LEAF), { maxLength: 3 }),
  box: fc.option(blockOf(BOX)),
});
const target = {
  doc: fc.nat(20),
  locale: fc.nat(1),
  place: fc.nat(40),
  variant: fc.nat(5),
};
const kinds = <T extends string>(...all: T[]) => fc.constantFrom(...all);

const creates = fc.record({
  kind: kinds('create'),
  type: fc.nat(1),
  publish: fc.boolean(),
  tree: trees,
});
const writes = fc.record({
  ...target,
  kind: kinds('remove', 'drop', 'reorder', 'edit'),
  form: fc.boolean(),
});
const states = fc.record({
  ...target,
  kind: kinds('publish', 'publish', 'unpublish', 'discard', 'clone', 'fail'),
});
const exports: fc.Arbitrary<Event> = fc.record({ kind: kinds('export') });
const imports: fc.Arbitrary<WholeEvent> = fc.record({
  kind: kinds('import'),
  from: fc.nat(5),
  how: kinds('same', 'same', 'one', 'drop', 'say', 'reverse'),
  seed: fc.nat(1000),
  deleteMissing: fc.nat(3).map((each) => each === 0),
  publish: fc.boolean(),
});
const wholeEvents: fc.Arbitrary<WholeEvent> = fc.oneof(
  { weight: 2, arbitrary: creates },
  { weight: 1, arbitrary: fc.record({ ...target, kind: kinds('locale'), tree: trees }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...target,
      kind: kinds('add', 'add', 'change'),
      form: fc.boolean(),
      seed: variantSeeds,
    }),
  },
  { weight: 4, arbitrary: writes },
  {
    weight: 4,
    arbitrary: fc.record({
      ...target,
      kind: kinds('foreign'),
      how: kinds('same', 'edit', 'reverse', 'drop', 'append'),
      rest: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: states },
  { weight: 1, arbitrary: fc.record({ ...target, kind: kinds('delete') }) },
  { weight: 4, arbitrary: imports },
);
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 16, arbitrary: wholeEvents },
  { weight: 2, arbitrary: exports },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds('interrupt'),
      how: kinds('fail', 'fail', 'kill'),
      at: fc.oneof(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 150 })),
      of: wholeEvents,
    }),
  },
);
/** What editors may do while the plugin is off. */
const offEvents: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ ...target, kind: kinds('drop', 'reorder', 'edit'), form: fc.constant(false) }),
  fc.record({ ...target, kind: kinds('publish', 'discard', 'unpublish', 'delete') }),
);

const restarts: fc.Arbitrary<Restart> = fc.oneof(
  fc.record({
    mode: kinds('plain', 'kill'),
    field: fc.nat(20),
    hasLoss: fc.boolean(),
    events: fc.constant([]),
  }),
  fc.record({
    mode: kinds('off'),
    field: fc.nat(20),
    hasLoss: fc.constant(false),
    events: fc.array(offEvents, { maxLength: 8 }),
  }),
  fc.record({
    mode: kinds('unflag', 'rename', 'retype', 'retype'),
    field: fc.nat(20),
    hasLoss: fc.constant(false),
    events: fc.array(events, { maxLength: 10, size: '+1' }),
  }),
);

/** What happens on one database, between restarts. */
export const histories: fc.Arbitrary<Round[]> = fc.array(
  fc.record({
    events: fc
      .tuple(
        fc.array(creates, { minLength: 1, maxLength: 3 }),
        fc.array(events, { maxLength: 25, size: '+1' }),
      )
      .map((parts) => parts.flat()),
    restart: restarts,
  }),
  { minLength: 1, maxLength: 3 },
);
