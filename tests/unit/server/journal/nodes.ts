import type {
  JournalNode,
  JournalVariant,
} from '../../../../server/src/services/journal/content/content';
import type { StoredNode } from '../../../../server/src/services/journal/versions/read-versions';

/** A variant for Norway that sets `title`. */
export const variant = (key: string, values: Record<string, unknown> = {}): JournalVariant => ({
  id: null,
  key,
  label: null,
  segments: ['norway'],
  overrides: Object.keys(values),
  hidden: false,
  defaults: null,
  values,
  types: Object.fromEntries(Object.keys(values).map((name) => [name, 'string'])),
});

type Part = Partial<Omit<JournalNode, 'children'>>;

/** A block in the field `blocks`; its print is that of `print`, or its own. */
export const block = (part: Part & { children?: JournalNode[] }): JournalNode => ({
  uid: 'shared.hero',
  id: 1,
  field: 'blocks',
  index: 0,
  print: `print of ${part.id ?? 1}`,
  ...part,
});

/** The entry with these blocks, each at its place. */
export const entry = (blocks: JournalNode[], part: Part = {}): JournalNode => ({
  ...{ uid: 'api::page.page', id: 100, field: '', index: 0, print: '' },
  ...part,
  children: blocks.map((each, index) => ({ ...each, index })),
});

/** The same tree as it is read from the database. */
export const stored = (node: JournalNode): StoredNode => ({
  ...node,
  variants: node.variants ?? [],
  children: (node.children ?? []).map(stored),
  scalars: {},
  isOwner: true,
});
