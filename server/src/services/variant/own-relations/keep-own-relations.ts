import type { Core } from '@strapi/strapi';
import type { ModelSchema } from '../../../schema/model-schema';
import { listOwnRelations, populateOwnRelations, type VariantRelation } from './list-own-relations';

interface WriteContext {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string } & Record<string, unknown>;
}

/** A stored version of a document, with the relations of its variants to its own type. */
interface Version {
  id: unknown;
  documentId: string;
  locale: string | null;
  isPublished: boolean;
  relations: VariantRelation[];
}

type FindSchema = (uid: string) => ModelSchema | undefined;

/**
 * A middleware of the Document Service: a variant that names its own entry, such as among related
 * articles, still does so when the entry was published, and when its draft was discarded.
 *
 * Strapi makes the new version before there is anything that it could name, and mends that for
 * relations of content types only, not for those of components
 * (`@strapi/core/dist/services/document-service/utils/self-referential-relations.js`). When it
 * mends those, this middleware finds nothing to do and can go.
 */
export function createKeepOwnRelations(strapi: Core.Strapi) {
  const findSchema: FindSchema = (uid) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  const populates = new Map<string, Record<string, unknown> | null>();
  const findPopulate = (model: ModelSchema): Record<string, unknown> | null => {
    const known = populates.get(model.uid);
    if (known !== undefined) {
      return known;
    }
    const populate = populateOwnRelations(model, findSchema);
    populates.set(model.uid, populate);
    return populate;
  };

  return async (context: WriteContext, next: () => Promise<unknown>): Promise<unknown> => {
    const model = makesVersion(context) ? findSchema(context.uid) : undefined;
    const populate = model === undefined ? null : findPopulate(model);
    if (model === undefined || populate === null) {
      return next();
    }
    const read = async (documentId: unknown): Promise<Version[]> => {
      const where = { documentId };
      const select = ['id', 'documentId', 'locale', 'publishedAt'];
      const rows = await strapi.db.query(model.uid as never).findMany({ where, select, populate });
      return (rows as Record<string, unknown>[]).map((row) => ({
        ...(row as unknown as Version),
        isPublished: row.publishedAt !== null,
        relations: listOwnRelations(row, model, findSchema),
      }));
    };
    const toPublished = context.action !== 'discardDraft';
    return strapi.db.transaction(async () => {
      const before =
        context.params.documentId === undefined ? [] : await read(context.params.documentId);
      const replaced = before.filter(({ isPublished }) => isPublished === toPublished);
      // Strapi ties whatever named the old version to the new one, rows that went with it as well.
      await detach(strapi, replaced);
      const result = await next();
      const after = await read(context.params.documentId ?? nameDocument(result));
      await attach(strapi, { before, after, toPublished });
      return result;
    });
  };
}

/** Within `create` and `update` Strapi publishes without asking the middlewares again. */
function makesVersion({ action, params }: WriteContext): boolean {
  return (
    action === 'publish' ||
    action === 'discardDraft' ||
    ((action === 'create' || action === 'update') && params.status === 'published')
  );
}

function nameDocument(result: unknown): unknown {
  return (result as { documentId?: unknown } | null)?.documentId;
}

async function detach(strapi: Core.Strapi, versions: readonly Version[]): Promise<void> {
  for (const version of versions) {
    for (const relation of version.relations.filter((given) => namesOwn(given, version))) {
      const others = relation.targets.filter(({ documentId }) => documentId !== version.documentId);
      await store(strapi, relation, others);
    }
  }
}

async function attach(
  strapi: Core.Strapi,
  {
    before,
    after,
    toPublished,
  }: { before: readonly Version[]; after: readonly Version[]; toPublished: boolean },
): Promise<void> {
  for (const version of after.filter(({ isPublished }) => isPublished === toPublished)) {
    const old = before.find(({ id }) => id === version.id);
    // Another locale's version that stayed gets back what was taken from it.
    const source = old ?? findSource(version, { before, after });
    const byPath = new Map(version.relations.map((relation) => [relation.path, relation]));
    for (const original of source?.relations ?? []) {
      const relation = byPath.get(original.path);
      if (relation !== undefined && namesOwn(original, version) && !namesOwn(relation, version)) {
        await store(strapi, relation, completeTargets(original, relation, version));
      }
    }
  }
}

/** The version that a new one was made from: a draft stays, and is replaced by what was published. */
function findSource(
  { isPublished, locale }: Version,
  { before, after }: { before: readonly Version[]; after: readonly Version[] },
): Version | undefined {
  const versions = isPublished ? after : [...after, ...before];
  return versions.find((given) => given.isPublished !== isPublished && given.locale === locale);
}

function namesOwn({ targets }: VariantRelation, { documentId }: Version): boolean {
  return targets.some((target) => target.documentId === documentId);
}

/** What the new version names already, with itself where the original has it. */
function completeTargets(
  original: VariantRelation,
  { targets }: VariantRelation,
  version: Version,
): VariantRelation['targets'] {
  return original.targets.flatMap(({ documentId }) =>
    documentId === version.documentId
      ? [{ id: version.id, documentId }]
      : targets.filter((target) => target.documentId === documentId),
  );
}

async function store(
  strapi: Core.Strapi,
  { component, rowId, field, isToOne }: VariantRelation,
  targets: VariantRelation['targets'],
): Promise<void> {
  const ids = targets.map(({ id }) => ({ id }));
  await strapi.db.query(component as never).update({
    where: { id: rowId },
    data: { [field]: isToOne ? (ids[0]?.id ?? null) : { set: ids } },
  } as never);
}
