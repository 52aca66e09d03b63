import type { Core } from '@strapi/strapi';
import type { ModelSchema } from '../../../schema/model-schema';
import { listRouters } from '../../../strapi/list-routers';

/** Where Strapi itself answers for a content type: the paths of its own `find` and `findOne` routes. */
export interface ContentRoutes {
  uid: string;
  kind: 'collectionType' | 'singleType';
  /** Such as `/api/pages`; `null` where the project has no such route. */
  find: string | null;
  /** Such as `/api/pages/:id`; `null` where the project has no such route. */
  findOne: string | null;
}

/**
 * The routes of each content type that has any, by the name that the delivery endpoint takes: the
 * plural API id of a collection type, the singular one of a single type. Where a type of the project
 * and one of a plugin have the same name, it is that of the project's.
 *
 * The delivery endpoint goes through these routes, so that their authentication, permission,
 * policies and middlewares hold there too.
 */
export function listContentRoutes(strapi: Core.Strapi): ReadonlyMap<string, ContentRoutes> {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const result = new Map<string, ContentRoutes>();
  const contentTypes = Object.values(strapi.contentTypes) as unknown as ModelSchema[];
  for (const contentType of contentTypes.filter(({ uid }) => uid.startsWith('api::'))) {
    const { name, routes } = describeRoutes(strapi, contentType, prefix);
    if (name !== undefined) {
      result.set(name, routes);
    }
  }
  for (const contentType of contentTypes.filter(({ uid }) => uid.startsWith('plugin::'))) {
    const { name, routes } = describeRoutes(strapi, contentType, prefix);
    const hasRoutes = routes.find !== null || routes.findOne !== null;
    if (name !== undefined && hasRoutes && !result.has(name)) {
      result.set(name, routes);
    }
  }
  return result;
}

function describeRoutes(
  strapi: Core.Strapi,
  { uid, kind, info }: ModelSchema,
  prefix: string,
): { name: string | undefined; routes: ContentRoutes } {
  const isSingle = kind === 'singleType';
  return {
    name: isSingle ? info.singularName : info.pluralName,
    routes: {
      uid,
      kind: isSingle ? 'singleType' : 'collectionType',
      find: findPath(strapi, uid, 'find', prefix),
      findOne: isSingle ? null : findPath(strapi, uid, 'findOne', prefix),
    },
  };
}

function findPath(
  strapi: Core.Strapi,
  uid: string,
  action: 'find' | 'findOne',
  prefix: string,
): string | null {
  const controllerName = uid.slice(uid.indexOf('.') + 1);
  const handlers = [`${uid}.${action}`, `${controllerName}.${action}`];
  for (const router of listRouters(strapi, uid)) {
    const route = router.routes?.find(
      ({ method, handler }) =>
        method === 'GET' && typeof handler === 'string' && handlers.includes(handler.trim()),
    );
    if (route !== undefined) {
      return `${prefix}${route.config?.prefix ?? router.prefix ?? ''}${route.path}`;
    }
  }
  return null;
}
