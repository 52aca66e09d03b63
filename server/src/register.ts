import type { Core } from '@strapi/strapi';
import { SEGMENTS_PARAMETER } from '../../core/contracts/delivery';
import { leaveOutOfConfigSync } from './config/leave-out-of-config-sync';
import { allowVisitorHeaders } from './middlewares/allow-visitor-headers';
import { chainMiddlewares } from './middlewares/chain-middlewares';
import { createFastLane } from './middlewares/fast-lane';
import { createReportHead } from './middlewares/report-head';
import type { ModelSchema } from './schema/model-schema';
import { isVariantComponent } from './schema/variant-component-uid';
import { createRequestReader } from './services/delivery/request/request-reader';
import { keepOutOfRestCache } from './services/delivery/sharing/keep-out-of-rest-cache';
import { hideFromDocumentation } from './services/generated/hide-from-documentation';
import { hideFromGeneratedTypes } from './services/generated/hide-from-types';
import { hideVariantsFromGraphql } from './services/graphql/hide-from-graphql';
import { personalizeGraphqlSchema } from './services/graphql/personalize-schema';
import { hideVariantsFromTools } from './services/mcp/hide-variants-from-tools';
import { injectVariants } from './services/variant/inject-variants';
import { stripVariantsFromInput } from './services/variant/strip-variants-from-input';
import { getThirdPartyDocumentMiddlewares } from './strapi/third-party-document-middlewares';
import { getThirdPartyLifecycles } from './strapi/third-party-lifecycles';
import { getThirdPartyMiddlewares } from './strapi/third-party-middlewares';

interface RouteWithQuery {
  method: string;
  request?: { query?: Record<string, unknown> };
}

/** Runs before the database is brought in step with the schemas, and before all middlewares. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  getThirdPartyDocumentMiddlewares(strapi);
  getThirdPartyLifecycles(strapi);
  injectVariants(strapi);
  hideVariantsFromGraphql(strapi);
  hideVariantsFromTools(strapi);
  hideFromDocumentation(strapi);
  hideFromGeneratedTypes(strapi);
  personalizeGraphqlSchema(strapi);
  stripVariantsFromInput(strapi);
  allowSegmentsParameter(strapi);
  leaveOutOfConfigSync(strapi, listVariantComponents(strapi));
  keepOutOfRestCache(strapi);
  strapi.server.use(
    chainMiddlewares([
      allowVisitorHeaders,
      createReportHead(strapi),
      createFastLane(strapi, createRequestReader(strapi)),
    ]),
  );
  getThirdPartyMiddlewares(strapi);
}

function listVariantComponents(strapi: Core.Strapi): string[] {
  const components = Object.values(strapi.components) as unknown as ModelSchema[];
  return components.filter(isVariantComponent).map(({ uid }) => uid);
}

/**
 * With `api.rest.strictParams` Strapi refuses parameters that it was not told of. Both came with
 * Strapi 5.37; versions before let every parameter through.
 */
function allowSegmentsParameter(strapi: Core.Strapi): void {
  const contentApi: Partial<Core.Strapi['contentAPI']> = strapi.contentAPI;
  contentApi.addQueryParams?.({
    [SEGMENTS_PARAMETER]: {
      schema: (z) => z.string().optional(),
      // A project may have a parameter of that name on a route of its own.
      matchRoute: (route: RouteWithQuery) =>
        route.method === 'GET' && route.request?.query?.[SEGMENTS_PARAMETER] === undefined,
    },
  });
}
