import type { JournalContent, JournalNode, JournalVariant, SetAside } from './content';
import { hashJson } from './hash-content';
import { listSaid } from './list-values';
import { matchBlocks } from './match-blocks';

/** What a variant says of a field: nothing of its own, or a value and its type. */
export type SaidField = { type: string; value: unknown } | null;

export interface FieldDifference {
  name: string;
  before: SaidField;
  after: SaidField;
}

export interface VariantDifference {
  kind: 'added' | 'changed' | 'removed' | 'moved' | 'set aside' | 'came back';
  /** The blocks that lead to it, from the entry down. */
  path: SetAside['path'];
  variant: JournalVariant;
  fields: FieldDifference[];
}

interface Found {
  variant: JournalVariant;
  path: SetAside['path'];
  /** The block or entry that has it; `null` where it is set aside. */
  owner: JournalNode | null;
  /** Its place in its owner's list. */
  index: number;
}

type FoundByKey = ReadonlyMap<string, Found>;

/** What happened to each variant from one content to the next; what stayed as it was is left out. */
export function diffContents(before: JournalContent, after: JournalContent): VariantDifference[] {
  const earlier = findAll(before);
  const later = findAll(after);
  const successors = matchOwners(before, after);
  const differences: VariantDifference[] = [];
  for (const key of new Set([...later.keys(), ...earlier.keys()])) {
    const was = earlier.get(key);
    const is = later.get(key);
    const found = is ?? was;
    const fields = diffFields(was?.variant, is?.variant);
    const kind = reportKind(was, is, fields.length > 0, (a, b) =>
      isMoved(a, b, { earlier, later, successors }),
    );
    if (found !== undefined && kind !== null) {
      differences.push({ kind, path: found.path, variant: found.variant, fields });
    }
  }
  return differences;
}

function findAll({ root, aside = [] }: JournalContent): FoundByKey {
  const found = new Map<string, Found>();
  for (const { path, variants } of aside) {
    variants.forEach((variant, index) =>
      found.set(variant.key, { variant, path, owner: null, index }),
    );
  }
  if (root !== null) {
    walk(root, []);
  }
  return found;

  function walk(owner: JournalNode, path: SetAside['path']): void {
    const { variants = [], kept = [], children = [] } = owner;
    [...variants, ...kept].forEach((variant, index) =>
      found.set(variant.key, { variant, path, owner, index }),
    );
    for (const child of children) {
      const { uid, field, index } = child;
      walk(child, [...path, { uid, field, index }]);
    }
  }
}

type Successors = ReadonlyMap<JournalNode, JournalNode>;

function matchOwners(before: JournalContent, after: JournalContent): Successors {
  return before.root === null || after.root === null
    ? new Map()
    : matchBlocks(before.root, after.root, { sameRows: before.row === after.row });
}

function reportKind(
  was: Found | undefined,
  is: Found | undefined,
  isChanged: boolean,
  isElsewhere: (was: Found, is: Found) => boolean,
): VariantDifference['kind'] | null {
  if (was === undefined || is === undefined) {
    return was === undefined ? (is?.owner === null ? 'set aside' : 'added') : 'removed';
  }
  if ((was.owner === null) !== (is.owner === null)) {
    return is.owner === null ? 'set aside' : 'came back';
  }
  if (isChanged) {
    return 'changed';
  }
  return isElsewhere(was, is) ? 'moved' : null;
}

/** Blocks that others push down stay where they are, and so do variants beside new ones. */
function isMoved(
  was: Found,
  is: Found,
  {
    earlier,
    later,
    successors,
  }: Record<'earlier' | 'later', FoundByKey> & {
    successors: Successors;
  },
): boolean {
  if (was.owner === null || is.owner === null) {
    return false;
  }
  if (successors.get(was.owner) !== is.owner) {
    return true;
  }
  const countBefore = (found: Found, all: FoundByKey, others: FoundByKey, other: Found): number =>
    [...all].filter(
      ([key, each]) =>
        each.owner === found.owner &&
        each.index < found.index &&
        others.get(key)?.owner === other.owner,
    ).length;
  return countBefore(was, earlier, later, is) !== countBefore(is, later, earlier, was);
}

function diffFields(
  before: JournalVariant | undefined,
  after: JournalVariant | undefined,
): FieldDifference[] {
  const was = before === undefined ? {} : listOwnFields(before);
  const is = after === undefined ? {} : listOwnFields(after);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((name) => ({ name, before: was[name] ?? null, after: is[name] ?? null }))
    .filter((field) => hashJson(field.before) !== hashJson(field.after));
}

/** What a variant says of its own: for whom it is, its label, and the fields that it overrides. */
export function listOwnFields(variant: JournalVariant): Record<string, SaidField> {
  const { segments, label, hidden, overrides } = variant;
  const said = listSaid(variant);
  const names = Array.isArray(overrides) ? overrides.map(String) : Object.keys(said);
  return {
    variantSegments: { type: 'json', value: segments ?? [] },
    ...(label !== null && label !== '' && { variantLabel: { type: 'string', value: label } }),
    ...(hidden && { variantHidden: { type: 'boolean', value: true } }),
    ...Object.fromEntries(
      names.map((name) => [
        name,
        (Object.hasOwn(said, name) ? said[name] : undefined) ?? { type: '', value: null },
      ]),
    ),
  };
}
