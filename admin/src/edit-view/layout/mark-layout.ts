import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';
import { MARK, type EditLayout, type FieldLayout, type FieldMark } from './edit-layout';
import { FieldRow, FieldRows, Panels, VariantFieldRows } from './field-rows';
import { readEditViewState, VARIES_OPTION } from './layout-state';

/** The category of the components that hold variants. */
const VARIANT_COMPONENT = /^personalization\./;

const HIDDEN: ReadonlySet<string> = new Set([VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE]);

type Marks = Pick<FieldMark, 'segment' | 'zones'>;

/**
 * The edit view's layout with everything in place that turns its form into the form of a segment.
 * Where a segment is chosen, the fields are handed on disabled: if something later breaks what the
 * plugin puts in, nobody edits the default content by mistake.
 *
 * @returns the same layout where nothing of the type may vary
 */
export function markLayout(layout: EditLayout): EditLayout {
  const componentLayouts = Object.entries(layout.components);
  const rootVaries = hasVariants(layout.layout.flat());
  if (!rootVaries && !componentLayouts.some(([, { layout: rows }]) => hasVariants(rows))) {
    return layout;
  }
  const options = { ...layout.options, [VARIES_OPTION]: true };
  const { segment = null, isFallback = false } = readEditViewState(layout);
  if (isFallback) {
    return { ...layout, options };
  }
  const marks: Marks = { segment, zones: listZones(layout) };
  const components = Object.fromEntries(
    componentLayouts.map(([uid, component]) => [
      uid,
      {
        ...component,
        layout: VARIANT_COMPONENT.test(uid)
          ? markVariantRows(uid, component.layout, marks)
          : markRows(component.layout, marks, findOwner(uid, component.layout, layout.components)),
      },
    ]),
  );
  return { ...layout, options, components, layout: markPanels(layout, marks) };
}

function hasVariants(rows: readonly FieldLayout[][]): boolean {
  return rows.some((row) => row.some(({ name }) => name === VARIANTS_ATTRIBUTE));
}

function listZones({ layout }: EditLayout): ReadonlySet<string> {
  const fields = layout.flat(2);
  return new Set(fields.filter(({ type }) => type === 'dynamiczone').map(({ name }) => name));
}

function markPanels({ layout, components }: EditLayout, marks: Marks): Panels {
  const owner = findOwner(null, layout.flat(), components);
  const panels = layout
    .map((rows) => markFieldRows(rows, marks, owner))
    .filter((rows) => rows.length > 0);
  const first = panels.find((rows) => !rows.some((row) => row[0]?.type === 'dynamiczone'));
  if (first !== undefined) {
    first.header = markHeader(owner, marks);
  }
  return Panels.from(panels);
}

function markRows(rows: FieldLayout[][], marks: Marks, owner: Owner): FieldRows {
  const marked = markFieldRows(rows, marks, owner);
  marked.header = markHeader(owner, marks);
  return marked;
}

/** An entry or component, the list of its variants, and how they hold each field. */
interface Owner {
  component: string | null;
  list: FieldLayout | null;
  variantComponent: string | null;
  variantFields: ReadonlyMap<string, FieldLayout>;
}

function findOwner(
  component: string | null,
  rows: readonly FieldLayout[][],
  components: EditLayout['components'],
): Owner {
  const list = rows.flat().find(({ name }) => name === VARIANTS_ATTRIBUTE) ?? null;
  const variantComponent = list?.attribute.component ?? null;
  const variantRows = components[variantComponent ?? '']?.layout ?? [];
  const variantFields = new Map(variantRows.flat().map((field) => [field.name, field]));
  return { component, list, variantComponent, variantFields };
}

function markFieldRows(rows: readonly FieldLayout[][], marks: Marks, owner: Owner): FieldRows {
  const marked = rows
    .map((row) => row.filter(({ name }) => !HIDDEN.has(name)))
    .filter((row) => row.length > 0)
    .map((row) => FieldRow.from(row.map((field) => markField(field, marks, owner))));
  return FieldRows.from(marked);
}

function markField(field: FieldLayout, marks: Marks, owner: Owner): FieldLayout {
  const varies = field.attribute.pluginOptions?.personalization?.varies === true;
  const mark: FieldMark = {
    ...marks,
    disabled: field.disabled,
    component: owner.component,
    variantField: varies ? (owner.variantFields.get(field.name) ?? null) : null,
    variantComponent: owner.variantComponent,
  };
  return { ...field, disabled: field.disabled || marks.segment !== null, [MARK]: mark };
}

function markHeader(owner: Owner, marks: Marks): FieldLayout | undefined {
  return owner.list === null ? undefined : markField({ ...owner.list, size: 12 }, marks, owner);
}

function markVariantRows(
  component: string,
  rows: readonly FieldLayout[][],
  marks: Marks,
): VariantFieldRows {
  const owner: Owner = { component, list: null, variantComponent: null, variantFields: new Map() };
  const marked = rows.map((row) =>
    FieldRow.from(row.map((field) => markField(field, marks, owner))),
  );
  return VariantFieldRows.from(marked);
}
