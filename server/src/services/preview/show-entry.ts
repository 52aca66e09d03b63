import type { Core } from '@strapi/strapi';
import type { ShowEntryInput, ShownEntry } from '../../../../core/contracts/preview';
import { resolveDocument } from '../../../../core/decision';
import { createNotFoundError } from '../../errors/create-not-found-error';
import type { DocumentModels } from '../../schema/document-models';
import type { ModelSchema } from '../../schema/model-schema';
import { listContentRoutes } from '../delivery/request/content-routes';
import { listRelatedIds } from '../title/list-related-ids';
import { loadRelatedTitles } from '../title/load-related-titles';
import { buildDeliveryPath } from './build-delivery-path';
import { findAudience } from './find-audience';
import { listRestrictedPaths } from './list-restricted-paths';
import { loadReadableEntry, type LoadedEntry } from './load-readable-entry';
import { presentDocument } from './present-document';

interface Surroundings {
  models: DocumentModels;
  userAbility: unknown;
}

/**
 * An entry as visitors of an audience get it, beside the default content, as far as the admin user
 * may read it in the content manager. Nothing is written or published.
 *
 * @throws ForbiddenError, NotFoundError, and ValidationError for a malformed visitor context
 */
export async function showEntry(
  strapi: Core.Strapi,
  input: ShowEntryInput,
  { models, userAbility }: Surroundings,
): Promise<ShownEntry> {
  const schema = findContentType(strapi, input.uid);
  const loaded = await loadReadableEntry(strapi, schema, input, userAbility);
  const audience = await findAudience(strapi, input);
  const findSchema = (uid: string) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  const resolveFor = (matching: ReadonlySet<string>) =>
    resolveDocument(loaded.document, schema.uid, { findModel: (uid) => models.get(uid), matching });

  const byDefault = resolveFor(new Set());
  const resolved = resolveFor(new Set(audience.segments));
  const related = listRelatedIds(loaded.document, schema, findSchema);
  const around = { findSchema, titles: await loadRelatedTitles(strapi, related, userAbility) };
  return {
    audience,
    status: input.status,
    defaultContent: presentDocument(byDefault.data, schema, around),
    content: presentDocument(resolved.data, schema, around),
    decisions: resolved.decisions,
    restricted: listRestrictedPaths(resolved.decisions, loaded.restricted),
    isPartial: loaded.isPartial,
    ...describeDelivery(strapi, loaded, audience.segments),
  };
}

/** Content types of the project and of plugins; the admin's own are nobody's content. */
function findContentType(strapi: Core.Strapi, uid: string): ModelSchema {
  const contentTypes = strapi.contentTypes as unknown as Record<string, ModelSchema>;
  const schema = Object.hasOwn(contentTypes, uid) ? contentTypes[uid] : undefined;
  if (schema === undefined || uid.startsWith('admin::')) {
    throw createNotFoundError('content-type.not-found', 'There is no such content type');
  }
  return schema;
}

function describeDelivery(
  strapi: Core.Strapi,
  { uid, documentId, locale, isPublished }: LoadedEntry,
  segments: readonly string[],
): Pick<ShownEntry, 'deliveryPath' | 'isPublished'> {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const request = { prefix, uid, documentId, locale, segments };
  return { deliveryPath: buildDeliveryPath(request, listContentRoutes(strapi)), isPublished };
}
