import type { Core } from '@strapi/strapi';
import { createPersonalizeContentApi } from './middlewares/personalize-content-api';
import { createPersonalizeGraphql } from './middlewares/personalize-graphql';
import { registerPermissions } from './permissions';
import type { CacheService } from './services/cache';
import { getForeignMiddlewares } from './services/cache/watch-foreign-middlewares';
import { hideInjectedSchema } from './services/content-type-builder/hide-injected-schema';
import type { DeliveryService } from './services/delivery';
import { createRequestReader } from './services/delivery/request-reader';
import { createGuardDefaults } from './services/delivery/writes/guard-defaults';
import { guardRows } from './services/delivery/writes/guard-rows';
import { wrapPreviewHandler } from './services/preview/wrap-preview-handler';
import type { RoleService } from './services/role';
import type { SafekeepingService } from './services/safekeeping';
import { wasPluginOff } from './services/safekeeping/was-plugin-off';
import { guardSegmentWrites } from './services/segment';
import { createGuardVariantWrites } from './services/variant/guard-variant-writes';
import { createGuardRequiredFields } from './services/variant/required-fields/guard-required-fields';
import { createKeepOwnRelations } from './services/variant/own-relations/keep-own-relations';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

/** Runs when the database is ready, after Strapi's own middlewares and before its router. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const plugin = strapi.plugin('personalization');
  const cache: CacheService = plugin.service('cache');
  const delivery: DeliveryService = plugin.service('delivery');
  const role: RoleService = plugin.service('role');
  const safekeeping: SafekeepingService = plugin.service('safekeeping');

  const wasOff = await wasPluginOff(strapi);
  await safekeeping.start({ wasOff });
  await cache.start();
  hideInjectedSchema(strapi);
  wrapPreviewHandler(strapi);
  await registerPermissions(strapi);
  await role.start({ wasOff });

  guardSegmentWrites(strapi);
  guardRows(strapi);
  strapi.documents.use(createGuardDefaults(strapi) as unknown as DocumentMiddleware);
  strapi.documents.use(createGuardVariantWrites(strapi) as unknown as DocumentMiddleware);
  strapi.documents.use(createGuardRequiredFields(strapi) as unknown as DocumentMiddleware);
  strapi.documents.use(createKeepOwnRelations(strapi) as unknown as DocumentMiddleware);
  strapi.documents.use(safekeeping.follow as unknown as DocumentMiddleware);
  cache.useInnermost(delivery.personalizeReads as unknown as DocumentMiddleware);
  const foreign = getForeignMiddlewares(strapi);
  foreign?.useOwn(createPersonalizeContentApi(strapi, createRequestReader(strapi)));
  foreign?.useOwn(createPersonalizeGraphql(strapi));
}
