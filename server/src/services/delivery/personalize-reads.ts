import type { Core } from '@strapi/strapi';
import { resolveDocument } from '../../../../core/decision';
import type { ModelSchema } from '../variant/model-schema';
import { describeError } from './describe-error';
import type { DocumentModels } from './document-models';
import { getCurrentRun, type PersonalizationRun } from './personalization-run';
import { populateVariants, type PopulateContext } from './populate-variants';

const READ_ACTIONS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany']);

/** What the Document Service tells a middleware. */
export interface ReadContext {
  uid: string;
  action: string;
  params: Record<string, unknown>;
}

/**
 * A middleware of the Document Service: within a personalized request it loads the variants with
 * the document and gives back what the visitor gets. Outside of one it does nothing.
 *
 * Because it sits below controllers, a project's own controllers, policies and route middlewares
 * stay as they are, and what they hand out passes their own sanitizing.
 */
export function createPersonalizeReads(strapi: Core.Strapi, getModels: () => DocumentModels) {
  return async (context: ReadContext, next: () => Promise<unknown>): Promise<unknown> => {
    const run = getCurrentRun();
    if (run === undefined || !READ_ACTIONS.has(context.action) || !getModels().has(context.uid)) {
      return next();
    }
    const models = getModels();
    const asked = context.params;
    try {
      const populateContext: PopulateContext = {
        models,
        getSchema: (uid) => strapi.getModel(uid as never) as unknown as ModelSchema | undefined,
      };
      context.params = {
        ...asked,
        populate: populateVariants(context.uid, asked, populateContext),
      };
      const loaded = await next();
      const { data, decisions } = resolveDocument(loaded, context.uid, {
        findModel: (uid) => models.get(uid),
        matching: run.matching,
      });
      run.decisions.push(...decisions);
      return data;
    } catch (error) {
      context.params = asked;
      // A fault in the caller's own query comes again here, and is then Strapi's to answer.
      const defaultContent = await next();
      degrade(strapi, run, context.uid, error);
      return defaultContent;
    }
  };
}

function degrade(strapi: Core.Strapi, run: PersonalizationRun, uid: string, error: unknown): void {
  run.isDegraded = true;
  run.warnings.push(
    `Default content is given, since the variants of "${uid}" could not be applied.`,
  );
  strapi.log.error(
    `[personalization] the variants of ${uid} could not be applied: ${describeError(error)}`,
  );
}
