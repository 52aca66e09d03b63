import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import type { ViewSettings } from './view-memory';

/** What follows the fields of a content type where Strapi lists its first four. */
const FOLLOWING = ['createdAt', 'updatedAt'];

/**
 * The settings of a list without the raw column of variants, which Strapi puts there by itself
 * where a type has few fields; the list has a column of its own for them. In its place comes what
 * Strapi would have taken. `null` where there is nothing to change.
 */
export function tidyList(view: ViewSettings): ViewSettings | null {
  const list: unknown[] = Array.isArray(view.layouts?.list) ? view.layouts.list : [];
  if (!list.includes(VARIANTS_ATTRIBUTE)) {
    return null;
  }
  const rest = list.filter((name) => name !== VARIANTS_ATTRIBUTE);
  const next = FOLLOWING.find(
    (name) => !rest.includes(name) && Object.hasOwn(view.metadatas ?? {}, name),
  );
  return {
    ...view,
    layouts: { ...view.layouts, list: next === undefined ? rest : [...rest, next] },
  };
}
