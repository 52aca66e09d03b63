import type { Core } from '@strapi/strapi';
import { perStrapi } from './per-strapi';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Use = (middleware: Middleware) => () => void;

/** Tells whether the project reads documents in a way of its own. */
export interface ThirdPartyDocumentMiddlewares {
  /** Whether somebody else than Strapi put a middleware into the Document Service. */
  areThere(): boolean;
  /**
   * Adds a middleware that stays the innermost, whoever adds one later: what it takes from a cache
   * then still passes through all others. Ends the turn of Strapi's own plugins.
   */
  useInnermost(middleware: Middleware): void;
}

/** The watch over a Strapi, which begins when it is asked for first. */
export const getThirdPartyDocumentMiddlewares = perStrapi(watchThirdPartyDocumentMiddlewares);

/**
 * Watches who puts middlewares into the Document Service. One of a project may look at anything in
 * a request, as for several tenants, so that a response must not serve another request.
 *
 * Strapi's own plugins add theirs when the database is ready and before this plugin's `bootstrap`;
 * projects in their `register`, before that, or in their `bootstrap`, after it. Where the moment of
 * Strapi's plugins is not told, all count as the project's.
 *
 * Seen in Strapi 5.54.0 (`@strapi/core/dist/Strapi.js`, `services/document-service/middlewares`). It can
 * go once Strapi tells which middlewares there are, or lets one be the innermost.
 */
function watchThirdPartyDocumentMiddlewares(strapi: Core.Strapi): ThirdPartyDocumentMiddlewares {
  const documents = strapi.documents as unknown as { use: Use };
  const { use } = documents;
  let isStrapisTurn = false;
  let found = false;
  let moveIn: () => void = () => undefined;
  documents.use = (middleware) => {
    found ||= !isStrapisTurn;
    const remove = use(middleware);
    moveIn();
    return remove;
  };
  strapi.hook('strapi::content-types.afterSync').register(() => {
    isStrapisTurn = true;
  });
  return {
    areThere: () => found,
    useInnermost(middleware) {
      isStrapisTurn = false;
      let remove = use(middleware);
      moveIn = () => {
        remove();
        remove = use(middleware);
      };
    },
  };
}
