import type { Core } from '@strapi/strapi';
import { findService, reportMissing } from './look-inside';

type Populate = Record<string, unknown>;

interface PopulateBuilder {
  populateDeep?(depth: number): PopulateBuilder;
  populateFromQuery?(query: Populate): PopulateBuilder;
  build?(): Promise<Populate | undefined>;
}

type BuildFor = (uid: string) => PopulateBuilder;

/**
 * What the content manager populates of an entry: everything in it, or what the conditions of a role's
 * query ask for. `null` where it cannot be told: an entry must not be taken for known then.
 *
 * Seen in Strapi 5.54.0: the content manager's service `populate-builder`. It can go once Strapi's
 * documents can be asked for with all of their components.
 */
export async function buildContentManagerPopulate(
  strapi: Core.Strapi,
  uid: string,
  what: 'everything' | { query: Populate },
): Promise<Populate | null> {
  const buildFor = findService<BuildFor>(strapi, 'content-manager', 'populate-builder');
  const builder = typeof buildFor === 'function' ? (buildFor as BuildFor)(uid) : undefined;
  const built =
    what === 'everything'
      ? builder?.populateDeep?.(Infinity)
      : builder?.populateFromQuery?.(what.query);
  if (typeof built?.build !== 'function') {
    reportMissing(strapi, 'populate-builder', 'what needs the whole of an entry is left undone');
    return null;
  }
  return (await built.build()) ?? {};
}
