import type { ModelSchema } from '../../../schema/model-schema';
import {
  listNodes,
  listVariants,
  type JournalContent,
  type JournalNode,
  type JournalValue,
  type JournalVariant,
  type RetiredValue,
} from '../content/content';
import { listPlaced } from '../versions/build-content';
import type { FindModel } from '../versions/convert-values';
import type { StoredNode } from '../versions/read-versions';

type Values = Record<string, JournalValue>;

/** Values that are gone from the row of a variant that is there. */
export interface Filling {
  node: JournalNode;
  /** As it is stored now. */
  variant: JournalVariant;
  lost: Values;
}

/** What a variant that comes back says, as far as the schema has a place for it. */
export function planRow(variant: JournalVariant, owner: ModelSchema | undefined): Values {
  return pickValues(Object.entries(listPlaced(variant, owner)));
}

/** Which values variants are known to have that are gone from their rows. */
export function planFillings(
  head: JournalContent,
  now: StoredNode,
  findModel: FindModel,
): Filling[] {
  const stored = new Map(
    listNodes(now).flatMap((node) =>
      (node.variants ?? []).map((variant) => [variant.key, { node, variant }] as const),
    ),
  );
  return listVariants(head).flatMap((known): Filling[] => {
    const found = stored.get(known.key);
    if (found === undefined) {
      return [];
    }
    const lost = pickLost(listPlaced(known, findModel(found.node.uid)), found.variant);
    return Object.keys(lost).length > 0 ? [{ ...found, lost }] : [];
  });
}

/**
 * Of what a variant is known to say, what its row does not say any more.
 *
 * @param placed what has a place in the row
 */
export function pickLost(
  placed: Readonly<Record<string, RetiredValue>>,
  { values }: JournalVariant,
): Values {
  return pickValues(
    Object.entries(placed).filter(
      ([name, { type, value }]) =>
        !Object.hasOwn(values, name) || lacksReferences(type, value, values[name]),
    ),
  );
}

/**
 * Of values that were lost, those that give the row more than it has. What they refer to may not be
 * there any more; then nothing is changed.
 *
 * @param resolved as the row takes them
 */
export function pickGains(resolved: Values, { values }: JournalVariant): Values {
  return Object.fromEntries(
    Object.entries(resolved).filter(([name, value]) => isMore(value, values[name])),
  );
}

function isMore(value: unknown, now: JournalValue): boolean {
  const count = Array.isArray(now) ? now.length : 0;
  return Array.isArray(value) ? value.length > count : value !== null;
}

/** Whether of a list of entries or files some are gone and none came. */
function lacksReferences(type: string, known: JournalValue, now: JournalValue): boolean {
  if (!/^(relation|media)\b/.test(type) || !Array.isArray(known) || !Array.isArray(now)) {
    return false;
  }
  const names = new Set(known.map((item) => JSON.stringify(item)));
  return now.length < known.length && now.every((item) => names.has(JSON.stringify(item)));
}

function pickValues(fields: readonly [string, RetiredValue][]): Values {
  return Object.fromEntries(fields.map(([name, { value }]) => [name, value]));
}
