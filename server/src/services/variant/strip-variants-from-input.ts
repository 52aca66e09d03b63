import type { Core } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';

const INJECTED: ReadonlySet<string> = new Set([VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE]);

const INPUT_SANITIZERS = 'content-api.input';

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
  // The registry loses what is added to a list that is not there yet.
  if (!strapi.sanitizers.has(INPUT_SANITIZERS)) {
    strapi.sanitizers.set(INPUT_SANITIZERS, []);
  }
  strapi.sanitizers.add(INPUT_SANITIZERS, strip as never);
}
