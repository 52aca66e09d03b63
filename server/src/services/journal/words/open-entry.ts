import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { JournalEntryInput } from '../../../../../core/contracts/journal';
import { createNotFoundError } from '../../../errors/create-not-found-error';
import { getModel } from '../../../schema/get-model';
import type { ModelSchema } from '../../../schema/model-schema';
import type { VersionRef } from '../../../schema/version-ref';
import { buildContentManagerPopulate } from '../../../strapi/populate-builder';
import { createPermissionChecker } from '../../../strapi/permission-checker';

type Verb = 'read' | 'update';

type Query = Record<string, unknown>;

/** An entry that somebody may read or change, and which of its fields. */
export interface OpenEntry {
  schema: ModelSchema;
  /** The version that the content manager edits. */
  version: VersionRef;
  /** Names from the entry down; a right to a component or zone is one to all that is in it. */
  may(verb: Verb, names: readonly string[]): boolean;
}

/**
 * The entry, as far as the admin user's role and its conditions allow to read or change it.
 *
 * @throws ForbiddenError, NotFoundError
 */
export async function openEntry(
  strapi: Core.Strapi,
  { uid, documentId, locale }: JournalEntryInput,
  verb: Verb,
  userAbility: unknown,
): Promise<OpenEntry> {
  const schema = Object.hasOwn(strapi.contentTypes, uid)
    ? (strapi.contentTypes[uid as never] as unknown as ModelSchema)
    : undefined;
  if (schema === undefined || uid.startsWith('admin::')) {
    throw createNotFoundError('content-type.not-found', 'There is no such content type');
  }
  const checker = createPermissionChecker(strapi, userAbility, uid);
  const nameAction = (name: Verb): string => `plugin::content-manager.explorer.${name}`;
  if (checker.cannot.read() || checker.cannot(nameAction(verb))) {
    throw new errors.ForbiddenError();
  }
  // A role's conditions may ask for fields such as `createdBy`.
  const query = await checker.sanitizedQuery[verb]({});
  const populate = await buildContentManagerPopulate(strapi, uid, { query });
  if (populate === null) {
    throw new errors.ForbiddenError();
  }
  const found: unknown = await strapi.documents(uid as never).findOne({
    documentId,
    status: 'draft',
    ...(locale ? { locale } : undefined),
    populate,
  } as never);
  const entry = found as (Query & { locale?: string | null }) | null;
  if (entry === null) {
    throw createNotFoundError('entry.not-found', 'There is no such entry');
  }
  if (checker.cannot.read(entry) || checker.cannot(nameAction(verb), entry)) {
    throw new errors.ForbiddenError();
  }
  const isLocalized = schema.pluginOptions?.i18n?.localized === true;
  return {
    schema,
    version: {
      uid,
      documentId,
      locale: isLocalized ? (entry.locale ?? '') : '',
      status: schema.options?.draftAndPublish === true ? 'draft' : 'published',
    },
    may: (each, names) => listLeaves(strapi, schema, names).every((leaf) => mayField(each, leaf)),
  };

  function mayField(each: Verb, names: readonly string[]): boolean {
    return names.some((_, index) =>
      checker.can(nameAction(each), entry, names.slice(0, index + 1).join('.')),
    );
  }
}

/** Strapi gives rights to the fields of a component outside zones, and not to the component. */
function listLeaves(
  strapi: Core.Strapi,
  schema: ModelSchema,
  names: readonly string[],
): (readonly string[])[] {
  const model = names.reduce<ModelSchema | undefined>(
    (owner, name) => findComponent(strapi, owner, name),
    schema,
  );
  return model === undefined
    ? [names]
    : Object.keys(model.attributes)
        .filter((name) => name !== 'id')
        .flatMap((name) => listLeaves(strapi, schema, [...names, name]));
}

function findComponent(
  strapi: Core.Strapi,
  owner: ModelSchema | undefined,
  name: string,
): ModelSchema | undefined {
  const uid =
    owner !== undefined && Object.hasOwn(owner.attributes, name)
      ? owner.attributes[name]?.component
      : undefined;
  return uid === undefined ? undefined : getModel(strapi, uid);
}
