import { attempt } from '../../strapi/attempt';
import type { EditLayout } from '../layout/edit-layout';
import { markLayout } from './mark-layout';
import { readSchemas } from '../layout/schemas';

interface HookArguments {
  layout: EditLayout;
  query?: unknown;
}

/**
 * Layouts by what they were made from. The content manager runs its hooks in every single input, each
 * time on new objects; only `metadatas` stays the same for as long as the configuration does.
 */
const marked = new WeakMap<object, Map<string, EditLayout>>();

/** The hook `Admin/CM/pages/EditView/mutate-edit-view-layout`. A layout that it cannot mark stays. */
export function mutateEditLayout(given: HookArguments): HookArguments {
  return attempt(
    () => markOnce(given),
    () => given,
  );
}

function markOnce({ layout, ...rest }: HookArguments): HookArguments {
  const byQuery = marked.get(layout.metadatas) ?? new Map<string, EditLayout>();
  marked.set(layout.metadatas, byQuery);
  const query = JSON.stringify(rest.query ?? null);
  const known = byQuery.get(query) ?? markLayout(layout, readSchemas());
  byQuery.set(query, known);
  return { ...rest, layout: known };
}
