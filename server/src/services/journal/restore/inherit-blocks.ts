import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { toRecords } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import type { JournalNode } from '../content/content';
import { hashJson } from '../content/hash-content';
import { pairBlocks } from '../content/match-blocks';
import type { StoredNode } from '../versions/read-versions';

type Row = Record<string, unknown>;

type FindModel = (uid: string) => ModelSchema | undefined;

/** A block in the data of a write, by what it is told from others. */
interface WrittenNode extends JournalNode {
  item: Row;
}

/**
 * Gives blocks that are written without their `id` that of the stored block which they clearly are,
 * where that has variants: Strapi would make a new block and delete the old one with its variants.
 * What such a block does not name it loses, as a new block would.
 *
 * @param data of a write to the entry; changed in place
 */
export function inheritBlocks(data: Row, stored: StoredNode, findModel: FindModel): void {
  const model = findModel(stored.uid);
  for (const field of new Set(stored.children.map((child) => child.field))) {
    const attribute = model?.attributes[field];
    if (attribute !== undefined && Object.hasOwn(data, field)) {
      const children = stored.children.filter((child) => child.field === field);
      inheritInField(data[field], attribute, children, findModel);
    }
  }
}

/**
 * Whether the data of a write has blocks without an `id` that may have variants, or may hold some
 * that do: only then there is something to inherit.
 *
 * @param reaching names the models whose rows, or rows below them, may have variants
 */
export function hasBlocksWithoutId(
  data: Row,
  model: ModelSchema | undefined,
  reaching: ReadonlySet<string>,
  findModel: FindModel,
): boolean {
  return Object.entries(data).some(([name, value]) => {
    const { type, component } = model?.attributes[name] ?? {};
    if (name === VARIANTS_ATTRIBUTE || (type !== 'component' && type !== 'dynamiczone')) {
      return false;
    }
    return toRecords(value).some((item) => {
      const uid = component ?? String(item.__component);
      const isReaching = reaching.has(uid);
      return (
        isReaching &&
        (!hasId(item) || hasBlocksWithoutId(item, findModel(uid), reaching, findModel))
      );
    });
  });
}

function inheritInField(
  value: unknown,
  attribute: AttributeSchema,
  children: readonly StoredNode[],
  findModel: FindModel,
): void {
  const items = toRecords(value);
  const written = items.map((item, index) => describeItem(item, attribute, children, index));
  for (const [child, node] of pairBlocks(children, written, { sameRows: true })) {
    const { item } = node;
    if (child.id !== node.id && hasId(item)) {
      continue;
    }
    if (!hasId(item) && holdsVariants(child)) {
      item.id = child.id;
      fillIn(item, findModel(child.uid));
    }
    if (hasId(item)) {
      inheritBlocks(item, child as StoredNode, findModel);
    }
  }
}

function describeItem(
  item: Row,
  { component }: AttributeSchema,
  children: readonly StoredNode[],
  index: number,
): WrittenNode {
  const uid = component ?? String(item.__component);
  const alike = children.find((child) => child.uid === uid && saysTheSame(item, child.scalars));
  const { field = '' } = children[0] ?? {};
  const id = hasId(item) ? Number(item.id) : Number.NaN;
  return { uid, id, field, index, print: alike?.print ?? '', item };
}

/** Of the block's own content only what the write names counts. */
function saysTheSame(item: Row, scalars: Row): boolean {
  const named = Object.keys(scalars).filter((name) => Object.hasOwn(item, name));
  return (
    named.length > 0 &&
    named.every((name) => hashJson(item[name] ?? null) === hashJson(scalars[name] ?? null))
  );
}

function holdsVariants({ variants = [], hidden, children = [] }: JournalNode): boolean {
  return variants.length > 0 || hidden === true || children.some(holdsVariants);
}

function hasId({ id }: Row): boolean {
  return id !== undefined && id !== null;
}

function fillIn(item: Row, model: ModelSchema | undefined): void {
  for (const [name, attribute] of Object.entries(model?.attributes ?? {})) {
    const isOurs = name === VARIANTS_ATTRIBUTE || name === DEFAULT_HIDDEN_ATTRIBUTE;
    if (name !== 'id' && !isOurs && !Object.hasOwn(item, name)) {
      item[name] = getInitialValue(attribute);
    }
  }
}

function getInitialValue(attribute: AttributeSchema): unknown {
  const { type, repeatable, multiple, relation = '' } = attribute;
  const isList =
    type === 'dynamiczone' || repeatable === true || multiple === true || relation.endsWith('Many');
  if (isList) {
    return [];
  }
  return typeof attribute.default === 'function' ? null : (attribute.default ?? null);
}
