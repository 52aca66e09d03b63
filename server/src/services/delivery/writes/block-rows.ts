import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { toRecords } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import type { Row } from './handed-out';
import { isBlockField, schemaOfBlock, type FindSchema } from './is-taken-over';

type Populate = Record<string, unknown>;

/** Components may not hold themselves, so this only guards against a cycle that should not be there. */
const MAX_DEPTH = 12;

/** A populate that reads the ids of all blocks of a model, at every depth. */
export function populateBlockIds(model: ModelSchema, findSchema: FindSchema, depth = 0): Populate {
  const result: Populate = {};
  for (const [name, attribute] of Object.entries(depth < MAX_DEPTH ? model.attributes : {})) {
    if (name === VARIANTS_ATTRIBUTE || !isBlockField(attribute)) {
      continue;
    }
    const selectIds = (uid: string) => {
      const schema = findSchema(uid);
      return {
        select: ['id'],
        populate: schema === undefined ? {} : populateBlockIds(schema, findSchema, depth + 1),
      };
    };
    result[name] =
      attribute.component === undefined
        ? {
            on: Object.fromEntries(
              (attribute.components ?? []).map((uid) => [uid, selectIds(uid)]),
            ),
          }
        : selectIds(attribute.component);
  }
  return result;
}

/**
 * The row of each block of a loaded version in another version of the same entry: publishing copies
 * blocks in their order, so those at the same place belong together as long as a list has the same
 * blocks. Others have none.
 */
export function alignBlocks(
  loaded: Row,
  target: Row,
  model: ModelSchema,
  findSchema: FindSchema,
): Map<Row, unknown> {
  const rows = new Map<Row, unknown>();
  alignFields(loaded, target, model, { rows, findSchema });
  return rows;
}

interface Alignment {
  rows: Map<Row, unknown>;
  findSchema: FindSchema;
}

function alignFields(loaded: Row, target: Row, model: ModelSchema, alignment: Alignment): void {
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (name !== VARIANTS_ATTRIBUTE && isBlockField(attribute)) {
      alignField(loaded[name], target[name], attribute, alignment);
    }
  }
}

function alignField(
  loaded: unknown,
  target: unknown,
  attribute: AttributeSchema,
  alignment: Alignment,
): void {
  const [blocks, others] = [toRecords(loaded), toRecords(target)];
  const isAlike =
    blocks.length === others.length &&
    blocks.every((block, index) => block.__component === others[index]?.__component);
  for (const [index, block] of (isAlike ? blocks : []).entries()) {
    const other = others[index] ?? {};
    alignment.rows.set(block, other.id);
    const schema = schemaOfBlock(block, attribute, alignment.findSchema);
    if (schema !== undefined) {
      alignFields(block, other, schema, alignment);
    }
  }
}
