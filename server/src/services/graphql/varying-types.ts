import type { Core } from '@strapi/strapi';
import { VARIANTS_ATTRIBUTE, type DocumentModel } from '../../../../core/decision';
import type { DocumentModels } from '../../schema/document-models';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import { findGraphqlName } from '../../strapi/graphql-names';

/** A field of a GraphQL type that is read by itself, and that variants may change. */
export interface VaryingField {
  owner: ModelSchema;
  model: DocumentModel;
  name: string;
  attribute: AttributeSchema;
  /** The form of a list that has its items in `nodes`. */
  isConnection: boolean;
}

const READ_BY_THEMSELVES: ReadonlySet<string> = new Set([
  'component',
  'dynamiczone',
  'media',
  'relation',
]);
const CONNECTION = '_connection';

/** The fields by type and name, `Article.cover`, as Strapi names them in its schema. */
export function listVaryingFieldsOfTypes(
  strapi: Core.Strapi,
  models: DocumentModels,
): ReadonlyMap<string, VaryingField> {
  const fields = new Map<string, VaryingField>();
  for (const model of models.values()) {
    const owner = strapi.getModel(model.uid as never) as unknown as ModelSchema;
    const type = findGraphqlName(strapi, owner);
    if (type === null) {
      continue;
    }
    for (const [name, attribute] of Object.entries(owner.attributes)) {
      if (isAffected(model, name, attribute)) {
        const field = { owner, model, name, attribute };
        fields.set(`${type}.${name}`, { ...field, isConnection: false });
        fields.set(`${type}.${name}${CONNECTION}`, { ...field, isConnection: true });
      }
    }
  }
  return fields;
}

function isAffected(model: DocumentModel, name: string, { type }: AttributeSchema): boolean {
  return (
    name !== VARIANTS_ATTRIBUTE &&
    READ_BY_THEMSELVES.has(type) &&
    (model.varyingFields.has(name) || model.fields.has(name))
  );
}
