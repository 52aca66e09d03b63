import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { listOwners } from '../../schema/list-owners';

interface Model {
  attributes: Record<string, object>;
}

type Models = Readonly<Record<string, Model>>;

/** What the generator reads of a Strapi. */
interface Source {
  contentTypes: Models;
  components: Models;
}

interface Generators {
  generate: (options: { strapi: Source }) => unknown;
}

/** What a project's code writes there may be anything that the plugin takes. */
const SHORT: object = { type: 'json', private: true };

/**
 * Keeps the components that hold variants out of the types that Strapi writes into a project: with
 * many flagged fields they were thousands of lines about what only the plugin reads. The attribute
 * stays, as JSON, since code may write variants.
 *
 * Seen in Strapi 5.25 and 5.54: `ts:generate-types` and `develop` call `generators.generate` of
 * `@strapi/typescript-utils`. Elsewhere, and in production, where nothing is generated, nothing is
 * changed. It can go once Strapi leaves out what is not of the project.
 */
export function hideFromGeneratedTypes(strapi: Core.Strapi): void {
  const generators = strapi.config.get('environment') === 'development' ? findGenerators() : null;
  const generate = generators?.generate;
  if (generators === null || typeof generate !== 'function' || shortened.has(generate)) {
    return;
  }
  generators.generate = (options) => generate({ ...options, strapi: shorten(options.strapi) });
  shortened.add(generators.generate);
}

const shortened = new WeakSet<object>();

function findGenerators(): Generators | null {
  try {
    const ofProject = createRequire(`${process.cwd()}/package.json`);
    const ofStrapi = createRequire(ofProject.resolve('@strapi/strapi/package.json'));
    const utils = ofStrapi('@strapi/typescript-utils') as { generators?: Generators };
    return utils.generators ?? null;
  } catch {
    return null;
  }
}

/** What a generator is shown in place of a Strapi. */
function shorten(strapi: Source): Source {
  const owners = listOwners(strapi as unknown as Core.Strapi);
  const variants = new Set(owners.map(getVariantComponentUid));
  const entries = Object.entries(strapi.components).filter(([uid]) => !variants.has(uid as never));
  return {
    contentTypes: shortenAll(strapi.contentTypes),
    components: shortenAll(Object.fromEntries(entries)),
  };
}

function shortenAll(models: Models): Models {
  return Object.fromEntries(
    Object.entries(models).map(([uid, model]) => [
      uid,
      Object.hasOwn(model.attributes, VARIANTS_ATTRIBUTE)
        ? { ...model, attributes: { ...model.attributes, [VARIANTS_ATTRIBUTE]: SHORT } }
        : model,
    ]),
  );
}
