import type { Core } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { sanitizeInput } from '../../strapi/sanitize-input';

const INJECTED: ReadonlySet<string> = new Set([VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE]);

type Schema = Parameters<typeof traverseEntity>[1]['schema'];

/**
 * Takes variants out of whatever comes in through the public API, at every depth. Strapi hides a
 * private attribute from answers, but would store it: whoever may create an entry could then give
 * it variants.
 */
export function stripVariantsFromInput(strapi: Core.Strapi): void {
  const getModel = (uid: string) => strapi.getModel(uid as never) as unknown as Schema;
  const strip = (schema: Schema) => (data: unknown) =>
    traverseEntity(
      ({ key }, { remove }) => {
        if (INJECTED.has(key)) {
          remove(key);
        }
      },
      { schema, getModel: getModel as never },
      data as never,
    );
  sanitizeInput<Schema>(strapi, strip);
}
