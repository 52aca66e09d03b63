import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../../core/json';
import type { ModelSchema } from '../../../schema/model-schema';
import { alignTranslation } from './align-translation';
import { getTranslation } from './translation-run';

interface WriteContext {
  uid: string;
  action: string;
  params: { data?: unknown; documentId?: string; locale?: string } & Record<string, unknown>;
}

type BuildPopulate = (uid: string) => {
  populateDeep(depth: number): { build(): Promise<Record<string, unknown>> };
};

/**
 * A middleware of the Document Service, before all others that look at variants: what Strapi's AI
 * translates is written to the variants that it translates, and to no others.
 */
export function createAlignTranslations(strapi: Core.Strapi) {
  const findSchema = (uid: string) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  return async (context: WriteContext, next: () => Promise<unknown>): Promise<unknown> => {
    const run = getTranslation();
    const { data, documentId, locale } = context.params;
    const model = findSchema(context.uid);
    if (
      run === undefined ||
      model === undefined ||
      context.action !== 'update' ||
      context.uid !== run.uid ||
      documentId !== run.documentId ||
      locale === run.source.locale ||
      !isRecord(data)
    ) {
      return next();
    }
    const stored = await readVersion(strapi, context.uid, { documentId, locale });
    const versions = { source: run.source, stored };
    context.params = {
      ...context.params,
      data: alignTranslation(data, model, versions, findSchema),
    };
    return next();
  };
}

async function readVersion(
  strapi: Core.Strapi,
  uid: string,
  version: { documentId: string; locale: string | undefined },
): Promise<unknown> {
  const build = strapi
    .plugin('content-manager')
    .service('populate-builder') as unknown as BuildPopulate;
  const populate = await build(uid).populateDeep(Infinity).build();
  return strapi
    .documents(uid as never)
    .findOne({ ...version, populate: populate as never } as never);
}
