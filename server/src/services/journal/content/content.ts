/** A value that JSON can hold, as the journal keeps it: relations and files by document id. */
export type JournalValue = unknown;

/** A value of a field that may not vary any more, or is of another type now, and the type it had. */
export interface RetiredValue {
  type: string;
  value: JournalValue;
}

/** One variant as it was. */
export interface JournalVariant {
  /** Row of the variant, where it still is what it was. Not part of what the variant says. */
  id: number | null;
  key: string;
  label: string | null;
  segments: unknown;
  overrides: unknown;
  hidden: boolean;
  defaults: unknown;
  /** By field; what is empty is left out. */
  values: Record<string, JournalValue>;
  /** By field: the type that each value had. */
  types: Record<string, string>;
  retired?: Record<string, RetiredValue>;
}

/** An entry or a block in it, as far as it has variants, is hidden by default, or holds such a block. */
export interface JournalNode {
  uid: string;
  /** Row of the entry or block, for finding it again. */
  id: number;
  /** The field of the parent that holds it; empty for the entry itself. */
  field: string;
  /** Its place in that field, from 0. */
  index: number;
  /** Fingerprint of its default content, without what is in other tables. */
  print: string;
  hidden?: true;
  variants?: JournalVariant[];
  /** Variants of a component that may have none for now, since none of its fields is flagged. */
  kept?: JournalVariant[];
  children?: JournalNode[];
}

/** Variants, or that a block was hidden, without a place any more, and the way to the one they had. */
export interface SetAside {
  /** When it was set aside; milliseconds since the epoch. */
  at: number;
  /** The blocks that led to it, from the entry down. */
  path: Pick<JournalNode, 'uid' | 'field' | 'index'>[];
  hidden?: true;
  variants: JournalVariant[];
}

/** All variants of one version of an entry. */
export interface JournalContent {
  format: 1;
  /** Row of the version; `null` where it is not there. */
  row: number | null;
  /** `null` where it has no variants. */
  root: JournalNode | null;
  aside?: SetAside[];
}

/** A content without any variant. */
export const EMPTY_CONTENT: JournalContent = { format: 1, row: null, root: null };

/** Every node, from the top down. */
export function listNodes(root: JournalNode | null): JournalNode[] {
  return root === null ? [] : [root, ...(root.children ?? []).flatMap(listNodes)];
}

/** Every variant that has its place. */
export function listVariants({ root }: Pick<JournalContent, 'root'>): JournalVariant[] {
  return listNodes(root).flatMap(({ variants = [], kept = [] }) => [...variants, ...kept]);
}

/**
 * Without what has nothing to do with variants. The blocks beside one that has variants stay, bare:
 * whoever looks for a block again must know which ones it is not.
 */
export function pruneNode(node: JournalNode): JournalNode | null {
  const { hidden, variants = [], kept = [], children = [] } = node;
  const pruned = children.map((child) => ({ child, rest: pruneNode(child) }));
  const fields = new Set(
    pruned.filter(({ rest }) => rest !== null).map(({ child }) => child.field),
  );
  if (fields.size === 0 && variants.length === 0 && kept.length === 0 && hidden !== true) {
    return null;
  }
  return {
    ...pickIdentity(node),
    ...(hidden === true && { hidden }),
    ...(variants.length > 0 && { variants }),
    ...(kept.length > 0 && { kept }),
    ...(fields.size > 0 && {
      children: pruned
        .filter(({ child }) => fields.has(child.field))
        .map(({ child, rest }) => rest ?? pickIdentity(child)),
    }),
  };
}

function pickIdentity({ uid, id, field, index, print }: JournalNode): JournalNode {
  return { uid, id, field, index, print };
}
