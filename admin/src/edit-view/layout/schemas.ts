import { adminApi } from '@strapi/strapi/admin';
import { findInitialData } from '../../strapi/initial-data';
import type { AttributeLayout } from './edit-layout';

export interface ModelSchema {
  uid: string;
  attributes: Record<string, AttributeLayout>;
}

/** All models of the app, as the content manager read them when it was opened. */
export interface Schemas {
  components: Readonly<Record<string, ModelSchema | undefined>>;
  contentTypes: readonly ModelSchema[];
}

const NONE: Schemas = { components: {}, contentTypes: [] };
const read = new WeakMap<object, Schemas>();

/**
 * The schemas that the content manager holds. Its layouts say what is displayed only: an administrator
 * may take any field out of them, and what varies must not depend on that.
 */
export function readSchemas(): Schemas {
  const data = findInitialData<ModelSchema>(adminApi);
  if (data === undefined) {
    return NONE;
  }
  const schemas = read.get(data) ?? {
    components: Object.fromEntries(data.components.map((schema) => [schema.uid, schema])),
    contentTypes: data.contentTypes,
  };
  read.set(data, schemas);
  return schemas;
}
