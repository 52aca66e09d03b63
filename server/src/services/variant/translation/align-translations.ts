import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../../core/json';
import type { ModelSchema } from '../../../schema/model-schema';
import { buildContentManagerPopulate } from '../../../strapi/populate-builder';
import { alignTranslation } from './align-translation';
import { getTranslation } from './translation-run';

interface WriteContext {
  uid: string;
  action: string;
  params: { data?: unknown; documentId?: string; locale?: string } & Record<string, unknown>;
}

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
    const populate = await buildContentManagerPopulate(strapi, context.uid, 'everything');
    const translated =
      populate === null
        ? omitComponents(data, model)
        : alignTranslation(
            data,
            model,
            {
              source: run.source,
              stored: await readVersion(strapi, context.uid, { documentId, locale, populate }),
            },
            findSchema,
          );
    context.params = { ...context.params, data: translated };
    return next();
  };
}

function readVersion(
  strapi: Core.Strapi,
  uid: string,
  version: { documentId: string; locale: string | undefined; populate: object },
): Promise<unknown> {
  return strapi.documents(uid as never).findOne(version as never);
}

/** Where it is not known what variants the locale has of its own, its components stay as they are. */
function omitComponents(data: Record<string, unknown>, { attributes }: ModelSchema) {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name]) => !['component', 'dynamiczone'].includes(attributes[name]?.type ?? ''),
    ),
  );
}
