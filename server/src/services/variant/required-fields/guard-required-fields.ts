import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../../core/json';
import { listVariantLists, type DataPath } from '../../../schema/list-variant-rows';
import type { ModelSchema } from '../../../schema/model-schema';
import { createVariantFaultError, type VariantFault } from '../variant-fault';
import { findEmptyOverrides, populateRequiredFields } from './find-empty-overrides';

interface WriteContext {
  uid: string;
  action: string;
  params: { data?: unknown; documentId?: string; status?: string } & Record<string, unknown>;
}

type Row = Record<string, unknown>;

/** Which variants a write must not leave without a required value: all, those it names, or none. */
type Reach = 'all' | 'written' | 'none';

/**
 * A middleware of the Document Service: what is published has no variant that overrides a required
 * field without a value. As with Strapi's own required fields, a draft may be saved half filled in;
 * where there are no drafts, what a save says of variants is checked at once.
 *
 * It looks at what was stored, whichever way the write said it, and takes the write back.
 */
export function createGuardRequiredFields(strapi: Core.Strapi) {
  const findSchema = (uid: string) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  const populates = new Map<string, Row | null>();
  const findPopulate = (model: ModelSchema): Row | null => {
    const known = populates.get(model.uid);
    if (known !== undefined) {
      return known;
    }
    const populate = populateRequiredFields(model, findSchema);
    populates.set(model.uid, populate);
    return populate;
  };

  return async (context: WriteContext, next: () => Promise<unknown>): Promise<unknown> => {
    const model = findSchema(context.uid);
    const reach = model === undefined ? 'none' : reachOf(context, model);
    const populate = model === undefined || reach === 'none' ? null : findPopulate(model);
    const written = model === undefined ? [] : listWritten(context, model, findSchema);
    if (model === undefined || populate === null || (reach === 'written' && written.length === 0)) {
      return next();
    }
    return strapi.db.transaction(async () => {
      const result = await next();
      const versions = await readVersions(strapi, model, { populate, result });
      const faults = versions
        .flatMap((version) => findEmptyOverrides(version, model, findSchema))
        .filter(({ path }) => reach === 'all' || written.some((list) => isBelow(path, list)));
      if (faults.length > 0) {
        throw createVariantFaultError(omitRepeated(faults));
      }
      return result;
    });
  };
}

function reachOf({ action, params }: WriteContext, model: ModelSchema): Reach {
  const isWrite = action === 'create' || action === 'update' || action === 'clone';
  if (model.options?.draftAndPublish !== true) {
    return isWrite ? 'written' : 'none';
  }
  const isPublished = action !== 'clone' && isWrite && params.status === 'published';
  return action === 'publish' || isPublished ? 'all' : 'none';
}

function listWritten(
  { params }: WriteContext,
  model: ModelSchema,
  findSchema: (uid: string) => ModelSchema | undefined,
): DataPath[] {
  return isRecord(params.data)
    ? listVariantLists(params.data, model, findSchema).map(({ path }) => path)
    : [];
}

/** The versions that people edit, of the locales that the write answers with. */
async function readVersions(
  strapi: Core.Strapi,
  model: ModelSchema,
  { populate, result }: { populate: Row; result: unknown },
): Promise<Row[]> {
  const answer = isRecord(result) ? result : {};
  const entries = (Array.isArray(answer.entries) ? answer.entries : [answer]).filter(isRecord);
  const locales = new Set(entries.map(({ locale }) => locale ?? null));
  const versions = await strapi.db.query(model.uid as never).findMany({
    select: ['id', 'locale', 'publishedAt'],
    where: { documentId: answer.documentId ?? entries[0]?.documentId },
    populate,
  });
  const hasDrafts = model.options?.draftAndPublish === true;
  return (versions as Row[]).filter(
    ({ locale, publishedAt }) =>
      locales.has(locale ?? null) && (!hasDrafts || (publishedAt ?? null) === null),
  );
}

function isBelow(path: DataPath, list: DataPath): boolean {
  return list.every((step, index) => path[index] === step);
}

/** Two locales may have the same fault at the same place. */
function omitRepeated(faults: readonly VariantFault[]): VariantFault[] {
  return [...new Map(faults.map((fault) => [fault.path.join('.'), fault])).values()];
}
