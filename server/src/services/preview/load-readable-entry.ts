import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ShowEntryInput } from '../../../../core/contracts/preview';
import { createNotFoundError } from '../../errors/create-not-found-error';
import type { ModelSchema } from '../../schema/model-schema';
import { buildContentManagerPopulate } from '../../strapi/populate-builder';
import { createPermissionChecker, type PermissionChecker } from '../../strapi/permission-checker';
import { buildPreviewPopulate } from './build-preview-populate';
import { restrictUnreadable, type ReadableDocument } from './restrict-unreadable';

/** An entry with its variants, as far as an admin user may read it. */
export interface LoadedEntry extends ReadableDocument {
  uid: string;
  documentId: string;
  /** `null` where the content type is not localized. */
  locale: string | null;
  isPublished: boolean;
}

type Entry = Record<string, unknown> & { documentId: string; locale?: string | null };

/** Reads what the content manager would show the admin user of an entry, with all variants. */
export async function loadReadableEntry(
  strapi: Core.Strapi,
  schema: ModelSchema,
  input: ShowEntryInput,
  userAbility: unknown,
): Promise<LoadedEntry> {
  const checker = createPermissionChecker(strapi, userAbility, schema.uid);
  if (checker.cannot.read()) {
    throw new errors.ForbiddenError();
  }
  const entry = await findEntry(strapi, schema, input, checker);
  if (entry === null) {
    throw createNotFoundError('entry.not-found', 'There is no such entry');
  }
  if (checker.cannot.read(entry)) {
    throw new errors.ForbiddenError();
  }
  return {
    ...restrictUnreadable(entry, await checker.sanitizeOutput(entry)),
    uid: schema.uid,
    documentId: entry.documentId,
    locale: schema.pluginOptions?.i18n?.localized === true ? (entry.locale ?? null) : null,
    isPublished: await isPublished(strapi, schema, entry),
  };
}

async function findEntry(
  strapi: Core.Strapi,
  schema: ModelSchema,
  { documentId, locale, status }: ShowEntryInput,
  checker: PermissionChecker,
): Promise<Entry | null> {
  const documents = strapi.documents(schema.uid as never);
  const version = { ...(locale ? { locale } : undefined), status };
  const params = { ...version, populate: await buildPopulate(strapi, schema, checker) };
  if (schema.kind === 'singleType') {
    return documents.findFirst(params as never);
  }
  return documentId === undefined ? null : documents.findOne({ ...params, documentId } as never);
}

/** A role's own conditions may ask for fields that the content does not show, such as `createdBy`. */
async function buildPopulate(
  strapi: Core.Strapi,
  schema: ModelSchema,
  checker: PermissionChecker,
): Promise<Record<string, unknown>> {
  const query = await checker.sanitizedQuery.read({});
  const forConditions = await buildContentManagerPopulate(strapi, schema.uid, { query });
  if (forConditions === null) {
    throw new errors.ForbiddenError();
  }
  const findSchema = (uid: string) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  return { ...forConditions, ...buildPreviewPopulate(schema.uid, findSchema) };
}

async function isPublished(
  strapi: Core.Strapi,
  schema: ModelSchema,
  { documentId, locale }: Entry,
): Promise<boolean> {
  if (schema.options?.draftAndPublish !== true) {
    return true;
  }
  const published = await strapi.documents(schema.uid as never).findOne({
    documentId,
    ...(locale ? { locale } : undefined),
    status: 'published',
    fields: ['documentId'],
  } as never);
  return published !== null;
}
