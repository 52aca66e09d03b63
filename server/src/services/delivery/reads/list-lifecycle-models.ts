import type { Core } from '@strapi/strapi';
import { ANY_MODEL } from '../../../schema/list-dependencies';
import { getThirdPartyLifecycles } from '../../../strapi/third-party-lifecycles';

/**
 * What a read depends on beside what it asks for: where lifecycles of the project are told of it they
 * may leave rows out, or put some in from anywhere, which neither the query shows nor what was loaded.
 *
 * @param uid the model that is read
 */
export function listLifecycleModels(strapi: Core.Strapi, uid: string): readonly string[] {
  return getThirdPartyLifecycles(strapi).areToldOfReads(uid) ? [ANY_MODEL] : [];
}
