import type { Core } from '@strapi/strapi';
import { SEGMENTS_PARAMETER } from '../../../../../core/contracts/delivery';
import {
  resolveDocument,
  type IsRestricted,
  type ResolveOptions,
} from '../../../../../core/decision';
import { isPlainJson } from '../../../json/is-plain-json';
import { describeError } from '../../../log/describe-error';
import { getDocumentModels, type DocumentModels } from '../../../schema/document-models';
import { listDependencies, SETTINGS_MODELS } from '../../../schema/list-dependencies';
import { listOpenModels } from '../../../schema/list-open-models';
import { listRowNames } from '../../../schema/list-row-names';
import type { ModelSchema } from '../../../schema/model-schema';
import {
  withCompletePopulates,
  withCompletePopulatesOfRequest,
} from '../../../strapi/complete-populates';
import { findRestricted } from '../../../strapi/restricted-relations';
import { getThirdPartyLifecycles } from '../../../strapi/third-party-lifecycles';
import { getCache, type Loaded } from '../../cache';
import { narrowFields } from '../populate/narrow-fields';
import { hasWildcard, omitVariantsFromWildcards } from '../populate/omit-variants-from-wildcards';
import { lacksVariants } from '../populate/lacks-variants';
import { createPlaceCounter, TooDeepError } from '../populate/populate-cost';
import { populateVariants, type PopulateContext } from '../populate/populate-variants';
import { getCurrentRun, type PersonalizationRun } from '../run/personalization-run';
import { collectSegments } from './collect-segments';
import { listLifecycleModels } from './list-lifecycle-models';

const READ_ACTIONS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany']);

/** What the Document Service tells a middleware. */
export interface ReadContext {
  uid: string;
  action: string;
  params: Record<string, unknown>;
}

/**
 * A middleware of the Document Service: within a personalized request it loads the variants with
 * the document and gives back what the visitor gets. Outside of one it only sees to it that public
 * reads load no variants.
 *
 * Because it sits below controllers, a project's own controllers, policies and route middlewares
 * stay as they are, and what they hand out passes their own sanitizing.
 */
export function createPersonalizeReads(strapi: Core.Strapi) {
  const getSchema = (uid: string) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  return (context: ReadContext, next: () => Promise<unknown>): Promise<unknown> => {
    const run = getCurrentRun();
    return run === undefined
      ? loadDefaultContent(strapi, context, getSchema, next)
      : personalizeRead(strapi, context, run, { getSchema, next });
  };
}

type Next = () => Promise<unknown>;
type GetSchema = (uid: string) => ModelSchema | undefined;

/** Of a read for nobody in particular, which many are: what is not needed here is a cost for all. */
function loadDefaultContent(
  strapi: Core.Strapi,
  { uid, action, params }: ReadContext,
  getSchema: GetSchema,
  next: Next,
): Promise<unknown> {
  if (!READ_ACTIONS.has(action)) {
    return next();
  }
  // Lifecycles of a project may put a wildcard in.
  if (!hasWildcard(params?.populate) && !getThirdPartyLifecycles(strapi).areToldOfReads(uid)) {
    return next();
  }
  const request = findContentApiRequest(strapi);
  const models = request === null ? undefined : getDocumentModels(strapi);
  if (request === null || !models?.has(uid)) {
    return next();
  }
  // Below the Document Service, which would check each of the fields that a wildcard stands for.
  const complete = (populate: unknown) => omitVariantsFromWildcards(uid, populate, getSchema);
  const read = { uid, models: models.keys(), complete };
  return withCompletePopulatesOfRequest(strapi, request, read, next);
}

async function personalizeRead(
  strapi: Core.Strapi,
  context: ReadContext,
  run: PersonalizationRun,
  { getSchema, next }: { getSchema: GetSchema; next: Next },
): Promise<unknown> {
  const models = READ_ACTIONS.has(context.action) ? getDocumentModels(strapi) : undefined;
  if (!models?.has(context.uid)) {
    addAll(run.dependencies, listDependencies(context.uid, context.params ?? {}, getSchema));
    addAll(run.dependencies, listLifecycleModels(strapi, context.uid));
    return next();
  }
  const asked = context.params;
  try {
    const around: PopulateContext = {
      models,
      getSchema,
      widened: new Map(),
      countPlaces: createPlaceCounter(),
    };
    const populate = populateVariants(context.uid, asked, around);
    context.params = { ...asked, populate };
    const loaded = await loadWithVariants(strapi, context, run, { getSchema, models, next });
    if (around.widened.size > 0) {
      narrowFields(loaded, populate, around.widened);
    }
    collectSegments(loaded, run.relevant);
    const isRestricted = run.isUnrestricted ? undefined : await findRestricted(strapi, models);
    return applyRun(loaded, context.uid, { models, isRestricted }, run);
  } catch (error) {
    context.params = asked;
    // A fault in the caller's own query comes again here, and is then Strapi's to answer.
    const defaultContent = await next();
    degrade(strapi, run, context.uid, error);
    return leaveOutHidden(defaultContent, context.uid, models, run);
  }
}

interface Loading {
  getSchema: GetSchema;
  models: DocumentModels;
  next: Next;
}

async function loadWithVariants(
  strapi: Core.Strapi,
  { uid, action, params }: ReadContext,
  run: PersonalizationRun,
  loading: Loading,
): Promise<unknown> {
  const cache = getCache(strapi);
  const { getSchema } = loading;
  const models = [
    ...listOpenModels(uid, action, params, getSchema),
    ...listLifecycleModels(strapi, uid),
    ...SETTINGS_MODELS,
  ];
  addAll(run.dependencies, models);
  // Strapi hands on the parameter, but what is loaded is the same for all segments.
  const { [SEGMENTS_PARAMETER]: _segments, ...named } = params;
  const load = async (): Promise<Loaded> => {
    const { loaded, isChanged } = await loadCompletely(
      strapi,
      { uid, action, params },
      run,
      loading,
    );
    const names = listRowNames(loaded, {
      uid,
      documentId: params.documentId,
      open: new Set(models),
      getSchema,
    });
    return { value: loaded, names: [...names], isTransient: isChanged };
  };
  // What a transaction reads may be rolled back, and what is no JSON does not name a query.
  if (!cache.isEnabled || strapi.db.inTransaction() || !isPlainJson(params)) {
    const { value, names } = await load();
    addAll(run.dependencies, names);
    return value;
  }
  const found = await cache.loadDocuments([uid, action, named], models, load);
  run.loadedAt = Math.min(run.loadedAt, found.loadedAt);
  addAll(run.dependencies, found.names);
  return found.value;
}

/** Loads what is asked for, with the variants of all that the database is asked for in the end. */
async function loadCompletely(
  strapi: Core.Strapi,
  { uid, action, params }: ReadContext,
  run: PersonalizationRun,
  { getSchema, models, next }: Loading,
): Promise<{ loaded: unknown; isChanged: boolean }> {
  let isChanged = false;
  const complete = (populate: unknown): unknown => {
    if (!lacksVariants(uid, populate, { models, getSchema })) {
      return populate;
    }
    isChanged = true;
    const completed = populateVariants(
      uid,
      { populate },
      {
        models,
        getSchema,
        widened: new Map(),
        countPlaces: createPlaceCounter(),
        isForDatabase: true,
      },
    );
    addAll(
      run.dependencies,
      listOpenModels(uid, action, { ...params, populate: completed }, getSchema),
    );
    return completed;
  };
  const loaded = await withCompletePopulates(
    strapi,
    { uid, models: models.keys(), complete },
    next,
  );
  return { loaded, isChanged };
}

function addAll(names: Set<string>, added: Iterable<string>): void {
  for (const name of added) {
    names.add(name);
  }
}

/** The admin reads through the same service, and needs the variants. */
function findContentApiRequest(strapi: Core.Strapi): object | null {
  const request = strapi.requestContext.get();
  const state = request?.state as { route?: { info?: { type?: string } } } | undefined;
  return request !== undefined && state?.route?.info?.type === 'content-api' ? request : null;
}

interface Deciding {
  models: DocumentModels;
  isRestricted: IsRestricted | undefined;
}

function applyRun(
  loaded: unknown,
  uid: string,
  { models, isRestricted }: Deciding,
  run: PersonalizationRun,
): unknown {
  const { data, decisions, keptDefaults } = resolveDocument(loaded, uid, {
    findModel: (name) => models.get(name),
    matching: run.matching,
    isRestricted,
    onResolved: noteHandedOut(run),
    onUnread: (model) => run.unread.add(model.uid),
    ...run.hooks,
  });
  run.decisions.push(...decisions);
  run.keptDefaults.push(...keptDefaults);
  return data;
}

/** Blocks that show only to some segments are no part of the default content. */
function leaveOutHidden(
  content: unknown,
  uid: string,
  models: DocumentModels,
  run: PersonalizationRun,
): unknown {
  const findModel = (name: string) => models.get(name);
  const onResolved = noteHandedOut(run);
  return resolveDocument(content, uid, { findModel, matching: new Set(), onResolved }).data;
}

/** Remembers what is handed out, in case that the project's code writes it back. */
function noteHandedOut({ handedOut }: PersonalizationRun): ResolveOptions['onResolved'] {
  return (model, loaded, handed) => {
    handedOut.push({ uid: model.uid, loaded, handed });
  };
}

/** Notes that default content is given, in the response's warnings and in one line of the log. */
export function degrade(
  strapi: Core.Strapi,
  run: PersonalizationRun,
  uid: string,
  error: unknown,
): void {
  run.isDegraded = true;
  if (error instanceof TooDeepError) {
    // It is the caller's doing, and so not for the log, which anybody could fill.
    run.warnings.push(`Default content of "${uid}" is given. ${error.message}`);
    return;
  }
  run.warnings.push(
    `Default content is given, since the variants of "${uid}" could not be applied.`,
  );
  strapi.log.error(
    `[personalization] the variants of ${uid} could not be applied: ${describeError(error)}`,
  );
}
