import type { Core } from '@strapi/strapi';
import { chainMiddlewares, type DocumentStep } from './middlewares/chain-middlewares';
import { createPersonalizeContentApi } from './middlewares/personalize-content-api';
import { createPersonalizeGraphql } from './middlewares/personalize-graphql';
import { registerPermissions } from './permissions';
import type { CacheService } from './services/cache';
import { getThirdPartyMiddlewares } from './strapi/third-party-middlewares';
import { hideInjectedSchema } from './services/content-type-builder/hide-injected-schema';
import type { DeliveryService } from './services/delivery';
import { createRequestReader } from './services/delivery/request/request-reader';
import { createGuardDefaults } from './services/delivery/writes/guard-defaults';
import { guardRows } from './services/delivery/writes/guard-rows';
import { wrapPreviewHandler } from './services/preview/wrap-preview-handler';
import type { JournalService } from './services/journal';
import type { SegmentHistoryService } from './services/segment-history';
import type { RoleService } from './services/role';
import type { ViewSettingsService } from './services/view-settings';
import { wasPluginOff } from './services/safekeeping/was-plugin-off';
import { guardSegmentWrites } from './services/segment';
import { createGuardVariantWrites } from './services/variant/guard-variant-writes';
import { createGuardRequiredFields } from './services/variant/required-fields/guard-required-fields';
import { createAlignTranslations } from './services/variant/translation/align-translations';
import { watchTranslations } from './services/variant/translation/watch-translations';
import { createKeepOwnRelations } from './services/variant/own-relations/keep-own-relations';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

/** Runs when the database is ready, after Strapi's own middlewares and before its router. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const plugin = strapi.plugin('personalization');
  const cache: CacheService = plugin.service('cache');
  const journal: JournalService = plugin.service('journal');
  const delivery: DeliveryService = plugin.service('delivery');
  const segmentHistory: SegmentHistoryService = plugin.service('segment-history');
  const role: RoleService = plugin.service('role');
  const viewSettings: ViewSettingsService = plugin.service('view-settings');

  const wasOff = await wasPluginOff(strapi);
  await journal.start({ wasOff });
  await segmentHistory.start();
  await cache.start();
  hideInjectedSchema(strapi);
  wrapPreviewHandler(strapi);
  await registerPermissions(strapi);
  await role.start({ wasOff });
  await viewSettings.start({ wasOff });

  guardSegmentWrites(strapi);
  guardRows(strapi);
  watchTranslations(strapi);
  strapi.documents.use(createGuardDefaults(strapi) as unknown as DocumentMiddleware);
  strapi.documents.use(createAlignTranslations(strapi) as unknown as DocumentMiddleware);
  strapi.documents.use(journal.merge as unknown as DocumentMiddleware);
  strapi.documents.use(journal.inherit as unknown as DocumentMiddleware);
  strapi.documents.use(createGuardVariantWrites(strapi) as unknown as DocumentMiddleware);
  // What holds a transaction is within all middlewares of the project: those may ask the database
  // past it, and SQLite has one connection.
  cache.useInnermost(
    chainMiddlewares([
      delivery.personalizeReads as DocumentStep<never>,
      journal.follow,
      createGuardRequiredFields(strapi),
      createKeepOwnRelations(strapi),
    ]) as unknown as DocumentMiddleware,
  );
  const foreign = getThirdPartyMiddlewares(strapi);
  foreign?.useOwn(createPersonalizeContentApi(strapi, createRequestReader(strapi)));
  foreign?.useOwn(createPersonalizeGraphql(strapi));
}
