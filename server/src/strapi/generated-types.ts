import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

interface Model {
  attributes: Record<string, object>;
}

export type ModelsOfTypes = Readonly<Record<string, Model>>;

/** What the generator reads of a Strapi. */
export interface SourceOfTypes {
  contentTypes: ModelsOfTypes;
  components: ModelsOfTypes;
}

type Generate = (options: { strapi: SourceOfTypes }) => unknown;

const changed = new WeakSet<Generate>();

/**
 * Changes of what Strapi makes the types that it writes into a project. In production nothing is
 * generated.
 *
 * Seen in Strapi 5.54.0, and 5.25.0: `ts:generate-types` and `develop` call `generators.generate` of
 * `@strapi/typescript-utils`. Elsewhere the types are those of all there is. It can go once Strapi
 * leaves out what is not of the project.
 */
export function changeGeneratedTypes(
  strapi: Core.Strapi,
  change: (source: SourceOfTypes) => SourceOfTypes,
): void {
  if (strapi.config.get('environment') !== 'development') {
    return;
  }
  const generators = lookInside(findGenerators);
  const generate = generators?.generate;
  if (generators === undefined || typeof generate !== 'function') {
    reportMissing(strapi, 'generators of typescript-utils', 'generated types have variants');
  } else if (!changed.has(generate)) {
    generators.generate = (options) => generate({ ...options, strapi: change(options.strapi) });
    changed.add(generators.generate);
  }
}

function findGenerators(): { generate?: Generate } | undefined {
  const ofProject = createRequire(`${process.cwd()}/package.json`);
  const ofStrapi = createRequire(ofProject.resolve('@strapi/strapi/package.json'));
  return (ofStrapi('@strapi/typescript-utils') as { generators?: { generate?: Generate } })
    .generators;
}
