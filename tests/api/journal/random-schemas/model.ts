/** A variant by its label, which no other has, with its values as text. */
export interface Variant {
  mark: string;
  segments: string[];
  values: Record<string, string>;
}

/** An entry or block, by a name that it keeps for life. */
export interface Place {
  uid: string;
  field: string;
  name: string;
  text: string;
  isHidden: boolean;
  variants: Variant[];
  children: Place[];
}

/** What a version of an entry is meant to be. */
export interface Version {
  root: Place;
  /** Marks of variants that lost their place without anybody's will: delivered or set aside. */
  loose: Set<string>;
  /** What else it may be, where the database does not tell what happened. */
  doubt?: Doubt;
}

export interface Doubt {
  /** By mark what variants may say instead. */
  said: Map<string, Variant>;
  /** Whether variants that are not among these may be missing. */
  mayLack: boolean;
  /** Marks of variants that may be there, too. */
  extra: Set<string>;
}

export interface Doc {
  uid: string;
  documentId: string;
  hasDrafts: boolean;
  /** By locale (empty where there are none) and status. */
  versions: Map<string, Version>;
}

export const nameVersion = (locale: string, status: string): string => `${locale}|${status}`;

export const isBlockOf = (uid: string) => uid.startsWith('prop.');

export function listPlaces(root: Place): Place[] {
  return [root, ...root.children.flatMap(listPlaces)];
}

export function listMarks(root: Place): string[] {
  return listPlaces(root).flatMap(({ variants }) => variants.map(({ mark }) => mark));
}

const listVariants = (root: Place): [string, Variant][] =>
  listPlaces(root).flatMap(({ variants }) =>
    variants.map((each): [string, Variant] => [each.mark, each]),
  );

/**
 * Once a draft that was discarded is published, all without the plugin, nobody can tell whether it
 * was published before, too: it may be that visitors go on seeing what they saw.
 *
 * @param before what was published when the plugin was there
 */
export function doubtBoth(draft: Version, published: Version, before: Version): void {
  const said = new Map(listVariants(before.root));
  published.doubt = { said, mayLack: true, extra: new Set() };
  draft.doubt = { said: new Map(), mayLack: false, extra: new Set(said.keys()) };
}

/** A draft that is discarded without the plugin keeps what it said of variants that it still has. */
export function keepSaid(version: Version, before: Version): Version {
  const said = new Map(listVariants(before.root));
  for (const place of listPlaces(version.root)) {
    place.variants = place.variants.map((each) => structuredClone(said.get(each.mark) ?? each));
    const own = listPlaces(before.root).find(({ name }) => name === place.name);
    const order = (own?.variants ?? []).map(({ mark }) => mark);
    const positionOf = ({ mark }: Variant): number =>
      order.includes(mark) ? order.indexOf(mark) : order.length;
    place.variants.sort((a, b) => positionOf(a) - positionOf(b));
  }
  return version;
}

function findParent(root: Place, place: Place): Place | undefined {
  return listPlaces(root).find(({ children }) => children.includes(place));
}

/** Replaces a version by a copy of another; what only the old one had is gone by will, or loose. */
export function copyVersion(
  from: Version,
  old: Version | undefined,
  { isMeant }: { isMeant: boolean },
): Version {
  const root = structuredClone(from.root);
  const marks = new Set(listMarks(root));
  const lost = old === undefined || isMeant ? [] : listMarks(old.root);
  return {
    root,
    loose: new Set([...(old?.loose ?? []), ...lost.filter((mark) => !marks.has(mark))]),
  };
}

/** Takes a block out of a version, by will or not. */
export function dropPlace(version: Version, place: Place, { isMeant }: { isMeant: boolean }): void {
  const parent = findParent(version.root, place);
  if (parent !== undefined) {
    parent.children = parent.children.filter((each) => each !== place);
  }
  if (!isMeant) {
    listMarks(place).forEach((mark) => version.loose.add(mark));
  }
}
