import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { isRecord } from '../variant/list-variant-rows';
import {
  listVariants,
  type JournalContent,
  type JournalNode,
  type JournalVariant,
  type SetAside,
} from './content';

/**
 * The variants that a write took away and nobody asked to: their block was left out or written
 * anew by somebody who may not know of variants. Whoever sends a list of variants means it.
 *
 * @param data what was written
 */
export function findSetAside(
  before: JournalContent,
  now: JournalContent,
  data: unknown,
  at: number,
): SetAside[] {
  const present = new Set(listVariants(now).map(({ key }) => key));
  const decided = new Set<string>();
  collectDecided(data, decided);
  const aside: SetAside[] = [];
  const isRootDecided = isRecord(data) && Object.hasOwn(data, VARIANTS_ATTRIBUTE);
  walk(before.root, []);
  return aside;

  function walk(node: JournalNode | null, path: SetAside['path']): void {
    if (node === null) {
      return;
    }
    const isDecided = path.length === 0 ? isRootDecided : decided.has(String(node.id));
    const gone = isDecided ? [] : listGone(node, present);
    if (gone.length > 0) {
      aside.push({ at, path, variants: gone });
    }
    for (const child of node.children ?? []) {
      const { uid, field, index } = child;
      walk(child, [...path, { uid, field, index }]);
    }
  }
}

function listGone(
  { variants = [], kept = [] }: JournalNode,
  present: ReadonlySet<string>,
): JournalVariant[] {
  return [...variants, ...kept].filter(({ key }) => !present.has(key));
}

/** Ids of blocks whose list of variants the write names. */
function collectDecided(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) {
    value.forEach((item) => collectDecided(item, ids));
  } else if (isRecord(value)) {
    if (Object.hasOwn(value, VARIANTS_ATTRIBUTE)) {
      ids.add(String(value.id));
    }
    Object.entries(value)
      .filter(([name]) => name !== VARIANTS_ATTRIBUTE)
      .forEach(([, item]) => collectDecided(item, ids));
  }
}
