import type { Core } from '@strapi/strapi';
import { getRoleLifecycle } from './lifecycles/role';
import { startSegmentHistory } from './lifecycles/start-segment-history';
import { getViewSettingsLifecycle } from './lifecycles/view-settings';
import {
  chainForWrites,
  chainMiddlewares,
  type DocumentStep,
} from './middlewares/chain-middlewares';
import { createPersonalizeContentApi } from './middlewares/personalize-content-api';
import { createPersonalizeGraphql } from './middlewares/personalize-graphql';
import { registerPermissions } from './permissions';
import { getCache } from './services/cache';
import { hideInjectedSchema } from './services/content-type-builder/hide-injected-schema';
import { createPersonalizeReads } from './services/delivery/reads/personalize-reads';
import { createRequestReader } from './services/delivery/request/request-reader';
import { keepOutOfRestCache } from './services/delivery/sharing/keep-out-of-rest-cache';
import { createGuardDefaults } from './services/delivery/writes/guard-defaults';
import { guardRows } from './services/delivery/writes/guard-rows';
import { wrapPreviewHandler } from './services/preview/wrap-preview-handler';
import { createGuardSegmentWrites } from './services/segment';
import { createGuardVariantWrites } from './services/variant/guard-variant-writes';
import { createKeepOwnRelations } from './services/variant/own-relations/keep-own-relations';
import { createGuardRequiredFields } from './services/variant/required-fields/guard-required-fields';
import { createAlignTranslations } from './services/variant/translation/align-translations';
import { watchTranslations } from './services/variant/translation/watch-translations';
import { getService } from './strapi/get-service';
import { getThirdPartyDocumentMiddlewares } from './strapi/third-party-document-middlewares';
import { getThirdPartyMiddlewares } from './strapi/third-party-middlewares';
import { wasPluginOff } from './strapi/was-plugin-off';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

/** Runs when the database is ready, after Strapi's own middlewares and before its router. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const journal = getService(strapi, 'journal');
  const wasOff = await wasPluginOff(strapi);
  await journal.start({ wasOff });
  await startSegmentHistory(strapi);
  await getCache(strapi).start();
  hideInjectedSchema(strapi);
  wrapPreviewHandler(strapi);
  await registerPermissions(strapi);
  await getRoleLifecycle(strapi).start({ wasOff });
  await getViewSettingsLifecycle(strapi).start({ wasOff });

  guardRows(strapi);
  watchTranslations(strapi);
  strapi.documents.use(
    chainForWrites<never>([
      getCache(strapi).followClones,
      createGuardSegmentWrites(strapi),
      createGuardDefaults(strapi),
      createAlignTranslations(strapi),
      journal.merge,
      journal.inherit,
      createGuardVariantWrites(strapi),
    ]) as unknown as DocumentMiddleware,
  );
  // What holds a transaction is within all middlewares of the project: those may ask the database
  // past it, and SQLite has one connection.
  getThirdPartyDocumentMiddlewares(strapi).useInnermost(
    chainMiddlewares<never, unknown>([
      createPersonalizeReads(strapi) as DocumentStep<never>,
      chainForWrites<never>([
        journal.follow,
        createGuardRequiredFields(strapi),
        createKeepOwnRelations(strapi),
      ]),
    ]) as unknown as DocumentMiddleware,
  );
  const { useOwn } = getThirdPartyMiddlewares(strapi);
  if (keepOutOfRestCache(strapi)) {
    useOwn(createPersonalizeContentApi(strapi, createRequestReader(strapi)));
  }
  const graphql = strapi.plugins.graphql?.config<string>('endpoint');
  if (graphql !== undefined) {
    useOwn(createPersonalizeGraphql(strapi, graphql));
  }
}
