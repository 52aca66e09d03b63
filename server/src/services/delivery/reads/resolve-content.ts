import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Personalized } from '../../../../../core/contracts/answers';
import type { ModelSchema } from '../../../schema/model-schema';
import { decideAudience, type Audience } from '../audience/decide-audience';
import { buildDeliveryMeta } from '../run/delivery-meta';
import { personalize } from '../run/personalization-run';

/** What content is asked for, and for whom. */
export interface ResolveOptions {
  /** The content type, such as `api::page.page`. */
  uid: string;
  /** One document. Without it a collection type gives a list, and a single type its document. */
  documentId?: string;
  /** `filters`, `sort`, `populate`, `fields`, `limit`… as the Document Service takes them. */
  query?: Record<string, unknown>;
  /** A visitor context `{ attributes, consent, optOut? }`, as a front end sends it. */
  visitor?: unknown;
  /** Keys of segments, decided elsewhere. They win over `visitor`. */
  segments?: readonly string[];
  locale?: string;
  /** `published` unless given. */
  status?: 'draft' | 'published';
}

/** See `DeliveryService.resolve`. `data` is `null` where there is no such document. */
export async function resolveContent(
  strapi: Core.Strapi,
  options: ResolveOptions,
): Promise<Personalized<unknown>> {
  const contentType = strapi.contentTypes[options.uid as never] as unknown as
    ModelSchema | undefined;
  if (contentType === undefined) {
    throw new errors.ValidationError(`There is no content type "${options.uid}".`);
  }
  const audience = await readGivenAudience(strapi, options);
  audience.run.isUnrestricted = true;
  const data = await personalize(audience.run, () => read(strapi, contentType, options));
  return { data, meta: { personalization: buildDeliveryMeta(audience.run, audience.segments) } };
}

function readGivenAudience(strapi: Core.Strapi, options: ResolveOptions): Promise<Audience> {
  const now = new Date();
  const visitor = strapi
    .plugin('personalization')
    .service('visitor')
    .fromContext(options.visitor, { now, unreadable: 'default-content' });
  const named = options.segments === undefined ? null : [...options.segments];
  return decideAudience(strapi, { ...visitor, named, now });
}

function read(
  strapi: Core.Strapi,
  contentType: ModelSchema,
  { documentId, query, locale, status = 'published' }: ResolveOptions,
): Promise<unknown> {
  const documents = strapi.documents(contentType.uid as never);
  const params = { ...query, ...(locale === undefined ? undefined : { locale }), status };
  if (documentId !== undefined) {
    return documents.findOne({ ...params, documentId } as never);
  }
  return contentType.kind === 'singleType'
    ? documents.findFirst(params as never)
    : documents.findMany(params as never);
}
