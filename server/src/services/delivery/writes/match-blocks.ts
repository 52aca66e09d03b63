import { isRecord } from '../../../../../core/json';
import type { AttributeSchema } from '../../../schema/model-schema';
import type { Row } from './handed-out';
import { isBlockTakenOver, type FindSchema } from './is-taken-over';

/**
 * The block that was handed out of which each given one is a copy: by its id, else by what is in it,
 * else, where it has no id, by its place.
 */
export function matchBlocks(
  given: readonly unknown[],
  handed: readonly Row[],
  attribute: AttributeSchema,
  findSchema: FindSchema,
): (Row | undefined)[] {
  const free = new Set(handed);
  const origins = new Array<Row | undefined>(given.length);
  const claim = (isOrigin: (block: Row, from: Row, index: number) => boolean) =>
    given.forEach((block, index) => {
      const origin =
        isRecord(block) && origins[index] === undefined
          ? [...free].find((from) => isOrigin(block, from, index))
          : undefined;
      if (origin !== undefined) {
        origins[index] = origin;
        free.delete(origin);
      }
    });
  const hasNoId = ({ id }: Row) => (id ?? null) === null;
  claim((block, from) => !hasNoId(block) && nameBlock(block) === nameBlock(from));
  claim((block, from) => hasNoId(block) && isBlockTakenOver(block, from, attribute, findSchema));
  claim(
    (block, from, index) =>
      hasNoId(block) && from === handed[index] && block.__component === from.__component,
  );
  return origins;
}

/** Blocks of one type have ids of their own; blocks of a zone say their type. */
export function nameBlock({ __component, id }: Row): string {
  return [__component, id].map((part) => (isName(part) ? String(part) : '')).join(' ');
}

const isName = (part: unknown) => typeof part === 'number' || typeof part === 'string';
