import type { Core } from '@strapi/strapi';
import type { ModelSchema } from './model-schema';

/** Strapi takes `constructor` and the like for models, since it looks at inherited properties. */
export function getModel(strapi: Core.Strapi, uid: string): ModelSchema {
  const found = strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  return (found?.uid === uid ? found : undefined) as ModelSchema;
}
