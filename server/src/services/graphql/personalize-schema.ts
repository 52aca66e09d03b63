import type { Core } from '@strapi/strapi';
import { getDocumentModels, type DocumentModels } from '../../schema/document-models';
import { createFieldMiddleware, type ResolverMiddleware } from './personalize-field';
import { personalizeQuery } from './personalize-query';
import { listVaryingFieldsOfTypes, type VaryingField } from './varying-types';

interface FieldDescription {
  parentTypeConfig: { name: string };
  fieldConfig: { name: string };
}

interface SchemaPlugin {
  name: string;
  description: string;
  onCreateFieldResolver(field: FieldDescription): ResolverMiddleware | undefined;
}

/** What Strapi hands to an extension of its GraphQL schema: the library that builds it. */
interface SchemaLibrary {
  nexus: { plugin(plugin: SchemaPlugin): unknown };
}

interface GraphqlExtension {
  use(extend: (library: SchemaLibrary) => { plugins: unknown[] }): void;
}

/**
 * Adds personalization to the resolvers of GraphQL's schema. As a plugin of the schema it leaves the
 * middlewares, policies and permissions that a project configures for a field around it.
 */
export function personalizeGraphqlSchema(strapi: Core.Strapi): void {
  const { graphql } = strapi.plugins;
  if (graphql === undefined) {
    return;
  }
  const extension = graphql.service('extension') as unknown as GraphqlExtension;
  extension.use(({ nexus }) => ({
    plugins: [nexus.plugin(createSchemaPlugin(strapi))],
  }));
}

function createSchemaPlugin(strapi: Core.Strapi): SchemaPlugin {
  // Content types are complete when the schema is built, and not before.
  let known: { models: DocumentModels; fields: ReadonlyMap<string, VaryingField> } | undefined;
  const know = () => {
    const models = getDocumentModels(strapi);
    return { models, fields: listVaryingFieldsOfTypes(strapi, models) };
  };
  return {
    name: 'personalization',
    description: 'Gives visitors the variants that fit them.',
    onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
      if (parentTypeConfig.name === 'Query') {
        return personalizeQuery(fieldConfig.name);
      }
      known ??= know();
      const field = known.fields.get(`${parentTypeConfig.name}.${fieldConfig.name}`);
      return field && createFieldMiddleware(strapi, field, known.models);
    },
  };
}
