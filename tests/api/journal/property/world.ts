/** What editors meant, kept beside the database to compare it with. Names are unique in an entry. */
export interface World {
  entries: Entry[];
  /** For names that nothing has yet. */
  count: number;
}

/** One locale of a document. */
export interface Entry {
  documentId: string;
  locale: string;
  draft: Version;
  published: Version | null;
  /** Variants whose place another writer took: the journal has to have them. */
  aside: Set<string>;
}

export interface Version {
  name: string;
  variants: Variant[];
  cards: Block[];
  zone: Block[];
}

export type BlockKind = 'hero' | 'card' | 'section' | 'plain';

export interface Block {
  kind: BlockKind;
  name: string;
  hidden: boolean;
  variants: Variant[];
  /** Of a section. */
  hero: Block | null;
  cards: Block[];
}

export interface Variant {
  /** What it says in the place of its owner's name. */
  name: string;
  segment: string;
  /** Whether it says something for another field, too. */
  hasText: boolean;
}

export const SEGMENTS = ['norway', 'sweden'] as const;

/** The field in which each kind of owner has its name. */
export const NAME_FIELD: Readonly<Record<BlockKind, 'heading' | 'title'>> = {
  hero: 'heading',
  card: 'title',
  section: 'title',
  plain: 'title',
};

/** Gives numbers that follow from one: the same events make the same content again. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 to below `sides`. */
  roll(sides: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 2246822519) + 2654435769) >>> 0;
    return ((this.state ^ (this.state >>> 13)) >>> 0) % Math.max(1, sides);
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[this.roll(items.length)];
  }

  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.roll(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

export function makeVersion(world: World, dice: Dice): Version {
  const list = (most: number, kinds: readonly BlockKind[]) =>
    Array.from({ length: dice.roll(most + 1) }, () =>
      makeBlock(world, dice, dice.pick(kinds) ?? 'plain'),
    );
  return {
    name: nextName(world, 'entry'),
    variants: makeVariants(world, dice, null),
    cards: list(2, ['card']),
    zone: list(4, ['hero', 'card', 'section', 'section', 'plain', 'hero']),
  };
}

export function makeBlock(world: World, dice: Dice, kind: BlockKind): Block {
  const isSection = kind === 'section';
  return {
    kind,
    name: nextName(world, kind),
    hidden: kind !== 'plain' && dice.roll(4) === 0,
    variants: kind === 'plain' ? [] : makeVariants(world, dice, kind),
    hero: isSection && dice.roll(2) === 0 ? makeBlock(world, dice, 'hero') : null,
    cards: isSection
      ? Array.from({ length: dice.roll(3) }, () => makeBlock(world, dice, 'card'))
      : [],
  };
}

function makeVariants(world: World, dice: Dice, kind: BlockKind | null): Variant[] {
  return Array.from({ length: dice.roll(3) }, () => makeVariant(world, dice, kind));
}

/** A variant of a kind of block, or of an entry. */
export function makeVariant(world: World, dice: Dice, kind: BlockKind | null): Variant {
  return {
    name: nextName(world, 'variant'),
    segment: dice.pick(SEGMENTS) ?? 'norway',
    hasText: dice.roll(2) === 0 && (kind === 'hero' || kind === 'card'),
  };
}

export function nextName(world: World, kind: string): string {
  world.count += 1;
  return `${kind}-${world.count}`;
}

/** All blocks of a version, from the top down. */
export function listBlocks({ cards, zone }: Pick<Version, 'cards' | 'zone'>): Block[] {
  const walk = (block: Block): Block[] => [
    block,
    ...(block.hero === null ? [] : walk(block.hero)),
    ...block.cards.flatMap(walk),
  ];
  return [...cards, ...zone].flatMap(walk);
}

export function listVariantNames(version: Version | null): string[] {
  return version === null
    ? []
    : [version, ...listBlocks(version)].flatMap(({ variants }) => variants.map(({ name }) => name));
}

/**
 * The version as lines, such as `hero-3: variant-4 for norway, with text`. Owners without variants
 * that are not hidden are left out: what editors made for segments is what is compared.
 */
export function describeVersion(version: Version | null): string[] {
  if (version === null) {
    return [];
  }
  return [{ ...version, hidden: false }, ...listBlocks(version)]
    .flatMap(({ name, hidden, variants }) => [
      ...(hidden ? [`${name}: hidden`] : []),
      ...variants.map(
        (variant) =>
          `${name}: ${variant.name} for ${variant.segment}${variant.hasText ? ', with text' : ''}`,
      ),
    ])
    .sort();
}

export const copy = <T>(value: T): T => structuredClone(value);
