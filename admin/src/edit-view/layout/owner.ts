import { VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';
import type { AttributeLayout, EditLayout, FieldLayout } from './edit-layout';
import type { ModelSchema, Schemas } from './schemas';

/** An entry or component, the list of its variants, and how they hold each field. */
export interface Owner {
  /** The component's uid; `null` for the entry. */
  component: string | null;
  /** The attribute that holds the variants, as a field; `null` where nothing of the owner varies. */
  list: FieldLayout | null;
  variantComponent: string | null;
  /** How the variants hold a field; `null` where it does not vary. */
  getVariantField(field: FieldLayout): FieldLayout | null;
}

/**
 * The content type that a layout is of. Nothing in a layout names it, but the attributes in its fields
 * are the schema's own.
 */
export function findContentType(
  { layout }: EditLayout,
  { contentTypes }: Schemas,
): ModelSchema | undefined {
  const fields = layout.flat(2);
  return contentTypes.find(({ attributes }) =>
    fields.some(({ name, attribute }) => attributes[name] === attribute),
  );
}

/** @param component the component's uid; `null` for the entry */
export function findOwner(
  component: string | null,
  schema: ModelSchema | undefined,
  { layout, components }: EditLayout,
): Owner {
  const rows = component === null ? layout.flat() : (components[component]?.layout ?? []);
  const shown = rows.flat().find(({ name }) => name === VARIANTS_ATTRIBUTE);
  const attribute = schema?.attributes[VARIANTS_ATTRIBUTE] ?? shown?.attribute;
  const variantComponent = attribute?.component ?? null;
  const variantRows = components[variantComponent ?? '']?.layout ?? [];
  const variantFields = new Map(variantRows.flat().map((field) => [field.name, field]));
  return {
    component,
    list: attribute === undefined ? null : (shown ?? toField(attribute)),
    variantComponent,
    getVariantField: (field) =>
      variantComponent !== null && isVarying(field.attribute)
        ? (variantFields.get(field.name) ?? copyField(field))
        : null,
  };
}

function isVarying({ pluginOptions }: AttributeLayout): boolean {
  return pluginOptions?.personalization?.varies === true;
}

/** A field that an administrator took out of the layout of the variants. */
function copyField(field: FieldLayout): FieldLayout {
  const {
    conditions: _conditions,
    required: _required,
    unique: _unique,
    ...rest
  } = field.attribute;
  return { ...field, attribute: rest, required: false };
}

/** The attribute that holds variants, as a field that the layout does not show. */
export function toField(attribute: AttributeLayout): FieldLayout {
  return {
    name: VARIANTS_ATTRIBUTE,
    label: VARIANTS_ATTRIBUTE,
    type: attribute.type,
    attribute,
    disabled: false,
    required: false,
    visible: true,
    size: 12,
  };
}
