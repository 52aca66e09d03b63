import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';
import {
  FIELD_META,
  type AttributeLayout,
  type EditLayout,
  type FieldLayout,
  type FieldMark,
} from '../layout/edit-layout';
import { FieldRow, FieldRows, Panels, VariantFieldRows } from './field-rows';
import { readEditViewState, VARIES_OPTION } from '../layout/layout-state';
import { findContentType, findOwner, toField, type Owner } from '../layout/owner';
import type { Schemas } from '../layout/schemas';

const HIDDEN: ReadonlySet<string> = new Set([VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE]);

/** Stands for the list of variants in an entry that has none. */
const NO_VARIANTS: AttributeLayout = { type: 'component', repeatable: true };

type Marks = Pick<FieldMark, 'segment' | 'zones'>;

/**
 * The edit view's layout with everything in place that turns its form into the form of a segment.
 * Where a segment is chosen, the fields are handed on disabled: if something later breaks what the
 * plugin puts in, nobody edits the default content by mistake.
 *
 * @returns the same layout where nothing of the type may vary
 */
export function markLayout(layout: EditLayout, schemas: Schemas): EditLayout {
  const entry = findOwner(null, findContentType(layout, schemas), layout);
  const owners = Object.keys(layout.components).map((uid) =>
    findOwner(uid, schemas.components[uid], layout),
  );
  if (![entry, ...owners].some(({ list }) => list !== null)) {
    return layout;
  }
  const options = { ...layout.options, [VARIES_OPTION]: true };
  const { segment = null, isFallback = false } = readEditViewState(layout);
  if (isFallback) {
    return { ...showLists(layout, entry, owners), options };
  }
  const marks: Marks = { segment, zones: listZones(layout) };
  const variantComponents = new Set([entry, ...owners].map((owner) => owner.variantComponent));
  const components = Object.fromEntries(
    owners.map((owner) => {
      const uid = owner.component ?? '';
      const component = layout.components[uid];
      const rows = component?.layout ?? [];
      const marked = variantComponents.has(uid)
        ? markVariantRows(rows, marks, owner)
        : markRows(rows, marks, owner);
      return [uid, { ...component, layout: marked } as EditLayout['components'][string]];
    }),
  );
  return { ...layout, options, components, layout: markPanels(layout, marks, entry) };
}

/** The layout as it is, with the lists of variants, which the layout's configuration may leave out. */
function showLists(layout: EditLayout, entry: Owner, owners: readonly Owner[]): EditLayout {
  const missing = (rows: FieldLayout[][], { list }: Owner): FieldLayout[][] =>
    list === null || rows.flat().some(({ name }) => name === list.name) ? [] : [[list]];
  const components = owners.map((owner) => {
    const component = layout.components[owner.component ?? ''];
    const rows = component?.layout ?? [];
    return [owner.component, { ...component, layout: [...rows, ...missing(rows, owner)] }];
  });
  const added = missing(layout.layout.flat(), entry);
  return {
    ...layout,
    components: Object.fromEntries(components) as EditLayout['components'],
    layout: added.length === 0 ? layout.layout : [...layout.layout, added],
  };
}

function listZones({ layout }: EditLayout): ReadonlySet<string> {
  const fields = layout.flat(2);
  return new Set(fields.filter(({ type }) => type === 'dynamiczone').map(({ name }) => name));
}

function markPanels({ layout }: EditLayout, marks: Marks, entry: Owner): Panels {
  const panels = layout
    .map((rows) => markFieldRows(rows, marks, entry))
    .filter((rows) => rows.length > 0);
  const first = panels.find((rows) => !rows.some((row) => row[0]?.type === 'dynamiczone'));
  if (first !== undefined) {
    // Also where only blocks vary: the line says for whom the form is.
    first.header = markField({ ...(entry.list ?? toField(NO_VARIANTS)), size: 12 }, marks, entry);
  }
  return Panels.from<FieldLayout[][]>(panels) as Panels;
}

function markRows(rows: FieldLayout[][], marks: Marks, owner: Owner): FieldRows {
  const marked = markFieldRows(rows, marks, owner);
  marked.header = markHeader(marks, owner);
  return marked;
}

function markFieldRows(rows: readonly FieldLayout[][], marks: Marks, owner: Owner): FieldRows {
  const marked = rows
    .map((row) => row.filter(({ name }) => !HIDDEN.has(name)))
    .filter((row) => row.length > 0)
    .map((row) => FieldRow.from(row.map((field) => markField(field, marks, owner))));
  return FieldRows.from(marked) as FieldRows;
}

function markField(field: FieldLayout, marks: Marks, owner: Owner): FieldLayout {
  const mark: FieldMark = {
    ...marks,
    disabled: field.disabled,
    component: owner.component,
    variantField: owner.getVariantField(field),
    variantComponent: owner.variantComponent,
  };
  return { ...field, disabled: field.disabled || marks.segment !== null, [FIELD_META]: mark };
}

function markHeader(marks: Marks, owner: Owner): FieldLayout | undefined {
  return owner.list === null ? undefined : markField({ ...owner.list, size: 12 }, marks, owner);
}

function markVariantRows(
  rows: readonly FieldLayout[][],
  marks: Marks,
  owner: Owner,
): VariantFieldRows {
  const marked = rows.map((row) =>
    FieldRow.from(row.map((field) => markField(field, marks, owner))),
  );
  return VariantFieldRows.from(marked) as VariantFieldRows;
}
