import type { Core } from '@strapi/strapi';
import type { ModelSchema } from '../../../schema/model-schema';

/** Where Strapi itself answers for a content type: the paths of its own `find` and `findOne` routes. */
export interface ContentRoutes {
  uid: string;
  kind: 'collectionType' | 'singleType';
  /** Such as `/api/pages`; `null` where the project has no such route. */
  find: string | null;
  /** Such as `/api/pages/:id`; `null` where the project has no such route. */
  findOne: string | null;
}

interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: { prefix?: string };
}

interface Router {
  prefix?: string;
  routes?: Route[];
}

/**
 * The routes of each content type of the project, by the name that the delivery endpoint takes: the
 * plural API id of a collection type, the singular one of a single type.
 *
 * The delivery endpoint goes through these routes, so that their authentication, permission,
 * policies and middlewares hold there too.
 */
export function listContentRoutes(strapi: Core.Strapi): ReadonlyMap<string, ContentRoutes> {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const result = new Map<string, ContentRoutes>();
  const contentTypes = Object.values(strapi.contentTypes) as unknown as ModelSchema[];
  for (const contentType of contentTypes.filter(({ uid }) => uid.startsWith('api::'))) {
    const { singularName, pluralName } = contentType.info;
    const isSingle = contentType.kind === 'singleType';
    const name = isSingle ? singularName : pluralName;
    if (name !== undefined) {
      result.set(name, {
        uid: contentType.uid,
        kind: isSingle ? 'singleType' : 'collectionType',
        find: findPath(strapi, contentType.uid, 'find', prefix),
        findOne: isSingle ? null : findPath(strapi, contentType.uid, 'findOne', prefix),
      });
    }
  }
  return result;
}

function findPath(
  strapi: Core.Strapi,
  uid: string,
  action: 'find' | 'findOne',
  prefix: string,
): string | null {
  const apiName = uid.slice('api::'.length, uid.indexOf('.'));
  const controllerName = uid.slice(uid.indexOf('.') + 1);
  const handlers = [`${uid}.${action}`, `${controllerName}.${action}`];
  const routers = Object.values(strapi.apis[apiName]?.routes ?? {}) as unknown as Router[];
  for (const router of routers) {
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
