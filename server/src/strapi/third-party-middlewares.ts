import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { reportMissing } from './look-inside';
import { perStrapi } from './per-strapi';

/** Tells whether the project looks at requests in a way of its own, beside `config/middlewares`. */
export interface ThirdPartyMiddlewares {
  /** Somebody else than Strapi put a middleware around or into the router. */
  areThere(): boolean;
  /** One of them stands behind this plugin's own, where a response from memory would not come by. */
  areInside(): boolean;
  /** Adds this plugin's own middleware: what is added later stands behind it. */
  useOwn(middleware: Middleware): void;
}

/** What may be missing in another version of Strapi. */
type Server = Omit<Core.Strapi['server'], 'initMiddlewares'> &
  Partial<Pick<Core.Strapi['server'], 'initMiddlewares'>>;

type Call = (...given: unknown[]) => unknown;

/** The watch over a Strapi, which begins when it is asked for first. */
export const getThirdPartyMiddlewares = perStrapi(watchThirdPartyMiddlewares);

/**
 * Watches who calls `strapi.server.use`, `strapi.server.router.use` and `use` of the content API
 * from here on. Such a middleware may refuse a request or look at anything in it, so no response may
 * be given past it. Where one of these methods is missing nobody can be watched, and so somebody
 * counts as there.
 *
 * Seen in Strapi 5.54.0 (`@strapi/core/dist/services/server/index.js`). It can go once Strapi lists the
 * middlewares that are in place, or tells when one is added.
 */
function watchThirdPartyMiddlewares(strapi: Core.Strapi): ThirdPartyMiddlewares {
  const server = strapi.server as Server;
  let isStrapisTurn = false;
  let isOwnInPlace = false;
  let isAround = false;
  let isInside = false;

  const use = server.use.bind(server);
  const initMiddlewares = server.initMiddlewares?.bind(server);
  if (initMiddlewares !== undefined) {
    server.initMiddlewares = async () => {
      isStrapisTurn = true;
      try {
        return await initMiddlewares();
      } finally {
        isStrapisTurn = false;
      }
    };
  }
  const isServerWatched = watchCalls(server, 'use', () => {
    isAround ||= !isStrapisTurn;
    isInside ||= isOwnInPlace;
  });
  const areRoutersWatched = [server.router, server.api('content-api')].map((router) =>
    watchCalls(router, 'use', (given) => {
      isInside ||= given.some(isThirdPartyHandler) && !isElsewhere(strapi, given[0]);
    }),
  );
  if (!isServerWatched || areRoutersWatched.includes(false)) {
    isInside = true;
    reportMissing(strapi, '`use` of its server and routers', 'responses are not shared');
  }
  return {
    areThere: () => isAround || isInside,
    areInside: () => isInside,
    useOwn(middleware) {
      isOwnInPlace = true;
      use(middleware as never);
    },
  };
}

/** Tells whether calls can be watched. */
function watchCalls(target: object, name: string, onCall: (given: unknown[]) => void): boolean {
  const methods = target as Record<string, Call>;
  const original = methods[name]?.bind(target);
  if (original === undefined) {
    return false;
  }
  methods[name] = (...given) => {
    onCall(given);
    return original(...given);
  };
  return true;
}

/** Routes are mounted by the same call: what does that carries its router, or says its name. */
function isThirdPartyHandler(given: unknown): boolean {
  return typeof given === 'function' && !('router' in given) && given.name !== 'allowedMethods';
}

/** Strapi's own plugins add some for paths of the admin panel. */
function isElsewhere(strapi: Core.Strapi, path: unknown): boolean {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return typeof path === 'string' && /^\/[\w-]/.test(path) && !path.startsWith(prefix);
}
