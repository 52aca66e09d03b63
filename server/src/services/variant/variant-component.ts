import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import { VARIANT_CATEGORY, getVariantComponentUid } from '../../schema/variant-component-uid';
import { listVaryingFields } from '../../schema/varying-fields';
import { copyAttribute } from './copy-attribute';

/** A component schema in the shape that Strapi's registry takes. */
export interface VariantComponent extends ModelSchema {
  globalId: string;
  config: { settings: Record<string, unknown>; metadatas: Record<string, unknown> };
  __filename__: string;
  __schema__: Record<string, unknown>;
}

/** Builds the component with a copy of each field of the owner that may vary, and the meta fields. */
export function buildVariantComponent(owner: ModelSchema): VariantComponent {
  const uid = getVariantComponentUid(owner);
  const modelName = uid.slice(VARIANT_CATEGORY.length + 1);
  const collectionName = `personalization_${modelName.replaceAll('-', '_')}_variants`;
  const info = {
    displayName: `Variant of ${owner.info.displayName ?? owner.uid}`,
    icon: 'user',
    description: 'Values for some fields, for one or more segments.',
  };
  const varying = listVaryingFields(owner);
  return {
    collectionName,
    info,
    options: {},
    pluginOptions: { personalization: { isVariant: true } },
    attributes: { ...buildMetaFields(owner), ...copyVaryingFields(owner, varying) },
    config: { settings: buildSettings(), metadatas: buildMetadatas() },
    uid,
    category: VARIANT_CATEGORY,
    modelType: 'component',
    modelName,
    globalId: toGlobalId(collectionName),
    // Without a file name the Content-Type Builder fails on every save in the app.
    __filename__: `${modelName}.json`,
    // Without attributes here the Content-Type Builder has nothing that it could write to disk.
    __schema__: { collectionName, info, options: {}, attributes: {} },
  };
}

function buildMetaFields(owner: ModelSchema): Record<string, AttributeSchema> {
  return {
    variantLabel: { type: 'string', maxLength: 255 },
    variantSegments: { type: 'json' },
    variantOverrides: { type: 'json' },
    ...(owner.modelType === 'component'
      ? { variantHidden: { type: 'boolean', default: false } }
      : undefined),
    variantKey: { type: 'string', maxLength: 64 },
    variantDefaults: { type: 'json' },
  };
}

function copyVaryingFields(
  owner: ModelSchema,
  names: readonly string[],
): Record<string, AttributeSchema> {
  const copies: Record<string, AttributeSchema> = {};
  for (const name of names) {
    const attribute = owner.attributes[name];
    if (attribute !== undefined) {
      copies[name] = copyAttribute(attribute);
    }
  }
  return copies;
}

/** The content manager refuses to start with a part of the settings, so all are given. */
function buildSettings(): Record<string, unknown> {
  return {
    bulkable: true,
    filterable: true,
    searchable: true,
    pageSize: 10,
    relationOpenMode: 'modal',
    mainField: 'variantLabel',
    defaultSortBy: 'id',
    defaultSortOrder: 'ASC',
  };
}

function buildMetadatas(): Record<string, unknown> {
  const edit = (label: string, description: string) => ({ edit: { label, description } });
  return {
    variantLabel: edit('Label', 'A name for editors. Visitors do not see it.'),
    variantSegments: edit('Segments', 'Keys of the segments that get this variant: ["norway"]'),
    variantOverrides: edit(
      'Overrides',
      'Names of the fields that this variant sets: ["title"]. All others inherit the default.',
    ),
    variantHidden: edit('Hidden', 'Leave the block out for these segments.'),
    variantKey: edit('Key', 'Made by the server. Leave it as it is.'),
    variantDefaults: edit('Defaults', 'Kept by the editor of variants. Leave it as it is.'),
  };
}

function toGlobalId(collectionName: string): string {
  return collectionName
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
