import type { Core } from '@strapi/strapi';
import type { UsageModel } from './variant-owners';

/** All content types and components of the project. */
export function readModels(strapi: Core.Strapi): UsageModel[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)];
}
