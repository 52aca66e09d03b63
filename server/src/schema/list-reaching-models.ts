import type { Core } from '@strapi/strapi';
import type { Models } from './model-schema';
import { isVariantComponent } from './variant-component-uid';

/**
 * Uids of the content types and components that may have variants, in themselves or in a block.
 *
 * @param owners those that have or had variants of their own
 */
export function listReachingModels(strapi: Core.Strapi, owners: readonly string[]): Reaching {
  const reaching = new Set(owners);
  const models = Object.values({
    ...strapi.contentTypes,
    ...strapi.components,
  } as unknown as Models).filter((model) => !isVariantComponent(model));
  let sizeBefore = -1;
  while (sizeBefore !== reaching.size) {
    sizeBefore = reaching.size;
    for (const { uid, attributes } of models) {
      const blocks = Object.values(attributes).flatMap(
        ({ component, components }) => component ?? components ?? [],
      );
      if (blocks.some((block) => reaching.has(block))) {
        reaching.add(uid);
      }
    }
  }
  return reaching;
}

/** Models whose rows, or rows below them, may have variants. */
export type Reaching = ReadonlySet<string>;
