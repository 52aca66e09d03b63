import { isRecord, toRecords } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import type { HandedOut } from '../run/personalization-run';
import { copyOwn } from './copy-own';
import type { Row } from './handed-out';
import { isBlockField, isTakenOver, schemaOfBlock, type FindSchema } from './is-taken-over';
import { matchBlocks, nameBlock } from './match-blocks';

/** How a write takes what it does not name. */
export interface Writing {
  findSchema: FindSchema;
  /**
   * `keep` where the entry is there already and keeps what is not written; `copy` where it is made
   * anew, so that defaults have to be written.
   */
  mode: 'keep' | 'copy';
  /** The id that a loaded block has in the version that is written; `undefined` if there is none. */
  findRowId: (block: Row) => unknown;
  /** What was read is another content than what is written, as in another locale. */
  isOtherContent?: boolean;
  /** Hears of a field whose blocks were changed, but are not those that the written version has. */
  onNotStored?: (name: string) => void;
}

const NOT_WRITTEN = Symbol('not written');
const NOT_STORED = Symbol('not stored');

/**
 * The data of a write without what a visitor got: each field that it takes over unchanged from a
 * personalized read keeps the default's own value, at every depth, and blocks that were left out for
 * the visitor stay at their place. What was really changed is written.
 *
 * @param data what the project's code wants to write; not changed
 * @param reads of the entry in this run, the latest first
 */
export function restoreDefaults(
  data: Row,
  model: ModelSchema,
  reads: readonly HandedOut[],
  writing: Writing,
): Row {
  const result: Row = {};
  for (const [name, value] of Object.entries(data)) {
    const attribute = model.attributes[name];
    const read =
      attribute === undefined ? undefined : chooseRead(name, value, attribute, reads, writing);
    const written =
      attribute === undefined || read === undefined
        ? value
        : restoreField(
            value,
            { handed: read.handed[name], own: read.loaded[name] },
            attribute,
            writing,
          );
    if (written === NOT_STORED) {
      writing.onNotStored?.(name);
    } else if (written !== NOT_WRITTEN) {
      result[name] = written;
    }
  }
  return result;
}

/** The read that a value was taken from: the one that it equals, else the one whose blocks it has. */
function chooseRead(
  name: string,
  value: unknown,
  attribute: AttributeSchema,
  reads: readonly HandedOut[],
  { findSchema }: Writing,
): HandedOut | undefined {
  const known = reads.filter(({ handed }) => Object.hasOwn(handed, name));
  return (
    known.find(({ handed }) => isTakenOver(value, handed[name], attribute, findSchema)) ??
    known.find(({ handed }) => isBlockField(attribute) && shareBlocks(value, handed[name])) ??
    known[0]
  );
}

function shareBlocks(given: unknown, handed: unknown): boolean {
  const names = new Set(toRecords(handed).map(nameBlock));
  return toRecords(given).some((block) => names.has(nameBlock(block)));
}

/** What stood at a place in the response of a read, and what the default has there. */
interface Place {
  handed: unknown;
  own: unknown;
}

function restoreField(
  given: unknown,
  { handed, own }: Place,
  attribute: AttributeSchema,
  writing: Writing,
): unknown {
  if (isTakenOver(given, handed, attribute, writing.findSchema)) {
    const isDefault = isTakenOver(handed, own, attribute, writing.findSchema);
    const mayStay =
      writing.mode === 'copy' || (writing.isOtherContent === true && !isBlockField(attribute));
    return isDefault && mayStay ? given : keepOwn(own, attribute, writing);
  }
  if (!isBlockField(attribute)) {
    return given;
  }
  // What people changed in the draft since it was published must not go for what was published.
  if (writing.mode === 'keep' && !areRowsKnown(own, writing)) {
    return NOT_STORED;
  }
  if (Array.isArray(given)) {
    return Array.isArray(handed) && Array.isArray(own)
      ? restoreList(given, { handed, own }, attribute, writing)
      : given;
  }
  if (!isRecord(given)) {
    return given;
  }
  // The block was left out for the visitor, or there is none but for the visitor.
  if (!isRecord(handed) || !isRecord(own)) {
    return (handed ?? null) === (own ?? null) ? given : keepOwn(own, attribute, writing);
  }
  return restoreBlock(given, { handed, own }, attribute, writing);
}

function keepOwn(own: unknown, attribute: AttributeSchema, { mode, findSchema }: Writing): unknown {
  return mode === 'keep' ? NOT_WRITTEN : copyOwn(own, attribute, findSchema);
}

function areRowsKnown(own: unknown, { findRowId }: Writing): boolean {
  return toRecords(own).every((block) => findRowId(block) !== undefined);
}

function restoreBlock(
  given: Row,
  { handed, own }: { handed: Row; own: Row },
  attribute: AttributeSchema,
  writing: Writing,
): Row {
  const schema = schemaOfBlock(own, attribute, writing.findSchema);
  const { id: _id, ...fields } = given;
  const read = { uid: schema?.uid ?? '', loaded: own, handed };
  const restored = schema === undefined ? fields : restoreDefaults(fields, schema, [read], writing);
  return writing.mode === 'copy' ? restored : { id: writing.findRowId(own), ...restored };
}

function restoreList(
  given: readonly unknown[],
  { handed, own }: { handed: readonly unknown[]; own: readonly unknown[] },
  attribute: AttributeSchema,
  writing: Writing,
): unknown {
  const handedRows = handed.filter(isRecord);
  const ownRows = own.filter(isRecord);
  const ownByName = new Map(ownRows.map((block) => [nameBlock(block), block]));
  const origins = matchBlocks(given, handedRows, attribute, writing.findSchema);
  const isVariantsOwn = handedRows.some((block) => !ownByName.has(nameBlock(block)));
  if (isVariantsOwn) {
    const added = given.filter((_block, index) => origins[index] === undefined);
    return added.length === 0
      ? keepOwn(own, attribute, writing)
      : [...ownRows.map((block) => keepBlock(block, attribute, writing)), ...added];
  }
  const written = given.map((block, index): { value: unknown; from: Row | undefined } => {
    const origin = origins[index];
    const from = origin === undefined ? undefined : ownByName.get(nameBlock(origin));
    return origin === undefined || from === undefined || !isRecord(block)
      ? { value: block, from: undefined }
      : { value: restoreBlock(block, { handed: origin, own: from }, attribute, writing), from };
  });
  const handedNames = new Set(handedRows.map(nameBlock));
  ownRows.forEach((block, index) => {
    if (!handedNames.has(nameBlock(block))) {
      const before = new Set(ownRows.slice(0, index));
      const place = written.findLastIndex(({ from }) => from !== undefined && before.has(from)) + 1;
      written.splice(place, 0, { value: keepBlock(block, attribute, writing), from: block });
    }
  });
  return written.map(({ value }) => value);
}

/** A block as a list names it that leaves it as it is. */
function keepBlock(block: Row, attribute: AttributeSchema, writing: Writing): unknown {
  if (writing.mode === 'copy') {
    return copyOwn(block, attribute, writing.findSchema);
  }
  const { __component } = block;
  return {
    id: writing.findRowId(block),
    ...(__component === undefined ? undefined : { __component }),
  };
}
