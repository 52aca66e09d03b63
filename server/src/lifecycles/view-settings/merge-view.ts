import { isDeepStrictEqual } from 'node:util';
import type { ViewSettings } from './view-memory';

interface Cell {
  name?: unknown;
}

/**
 * The settings of a view whose fields of the plugin were away: they are as they were, and stand
 * where they stood unless the view was arranged anew meanwhile.
 */
export function mergeView(
  current: ViewSettings,
  before: ViewSettings,
  fields: readonly string[],
): ViewSettings {
  const metadatas = { ...current.metadatas };
  for (const name of fields) {
    const own = before.metadatas?.[name];
    if (own !== undefined && Object.hasOwn(metadatas, name)) {
      metadatas[name] = own;
    }
  }
  const without = (layout: unknown) => withoutFields(layout, fields);
  const isSame = isDeepStrictEqual(without(current.layouts?.edit), without(before.layouts?.edit));
  const edit = isSame ? before.layouts?.edit : current.layouts?.edit;
  return { ...current, metadatas, layouts: { ...current.layouts, edit } };
}

/** The names in the rows of a form, without empty rows. */
function withoutFields(layout: unknown, fields: readonly string[]): unknown[] {
  return (Array.isArray(layout) ? layout : [])
    .map((row) =>
      (Array.isArray(row) ? (row as Cell[]) : []).filter(
        ({ name }) => typeof name !== 'string' || !fields.includes(name),
      ),
    )
    .filter((row) => row.length > 0);
}
