import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { withCompletePopulates } from '../../../../server/src/strapi/complete-populates';
import { isCoreAction } from '../../../../server/src/strapi/core-action';
import { hasOnlyCoreMiddlewares } from '../../../../server/src/strapi/core-middlewares';
import { readEntryRequest } from '../../../../server/src/strapi/entry-request';
import { listRouters } from '../../../../server/src/strapi/list-routers';
import { createPermissionChecker } from '../../../../server/src/strapi/permission-checker';
import { findRestricted } from '../../../../server/src/strapi/restricted-relations';
import { getThirdPartyDocumentMiddlewares } from '../../../../server/src/strapi/third-party-document-middlewares';
import { getThirdPartyMiddlewares } from '../../../../server/src/strapi/third-party-middlewares';
import { wrapRouteMiddleware } from '../../../../server/src/strapi/wrap-route-middleware';

const ROOM = path.resolve(__dirname, '../../../../server/src/strapi');

/** Files that other rooms use, and that touch no inside of Strapi. */
const TOOLS = ['get-service', 'look-inside', 'per-strapi'];

const PAGE = 'api::page.page';
const AUTHOR = 'api::author.author';
const HERO = 'page.hero';

const nothing = () => undefined;

/** What was said in the log of the Strapi that was made last. */
let warnings: string[] = [];

/** As much of a Strapi as is looked into; what a test leaves out is missing there too. */
function createStrapi(parts: object): Core.Strapi {
  const said: string[] = [];
  warnings = said;
  const log = { warn: (text: string) => said.push(text), error: nothing };
  const config = { get: (_path: string, fallback: unknown) => fallback };
  return { log, config, ...parts } as unknown as Core.Strapi;
}

/** The middlewares of a Strapi of which everything is as expected. */
const SERVER = { use: nothing, router: { use: nothing }, api: () => ({ use: nothing }) };

type Row = [file: string, closed: string, check: () => void | Promise<void>];

/** What happens where an inside is missing, by the file that looks into it. */
const ROWS: Row[] = [
  [
    'complete-populates',
    'a read is as the project made it',
    async () => {
      const strapi = createStrapi({ db: {} });
      const read = { uid: PAGE, models: [PAGE], complete: (populate: unknown) => populate };
      expect(await withCompletePopulates(strapi, read, async () => 'read')).toBe('read');
      expect(warnings).toHaveLength(1);
    },
  ],
  [
    'core-action',
    'a response counts as the project’s',
    () => {
      const strapi = createStrapi({ service: () => ({}) });
      const ctx = { state: { route: { handler: `${PAGE}.find` } } } as Context;
      expect(isCoreAction(strapi, ctx)).toBe(false);
      expect(warnings).toHaveLength(1);
      const unrouted = { state: {} } as Context;
      expect(isCoreAction(strapi, unrouted)).toBe(false);
    },
  ],
  [
    'core-middlewares',
    'the middlewares count as the project’s',
    () => {
      const strapi = createStrapi({ server: SERVER });
      expect(hasOnlyCoreMiddlewares(strapi)).toBe(false);
      expect(warnings).toHaveLength(1);
    },
  ],
  [
    'entry-request',
    'no answer tells a row of the journal',
    () => {
      const request = { method: 'GET', path: `/content-manager/collection-types/${PAGE}/abc` };
      expect(readEntryRequest(createStrapi({}), request as Context)).toBeNull();
      const strapi = createStrapi({ contentTypes: { [PAGE]: {} } });
      expect(readEntryRequest(strapi, request as Context)).not.toBeNull();
      const elsewhere = { ...request, path: `/content/${PAGE}/abc` } as Context;
      expect(readEntryRequest(strapi, elsewhere)).toBeNull();
    },
  ],
  [
    'list-routers',
    'a type has no routes',
    () => {
      expect(listRouters(createStrapi({}), PAGE)).toEqual([]);
      expect(listRouters(createStrapi({ apis: { page: {} } }), PAGE)).toEqual([]);
    },
  ],
  [
    'permission-checker',
    'nothing may be read or changed',
    async () => {
      const strapi = createStrapi({ plugin: () => ({ service: nothing }) });
      const checker = createPermissionChecker(strapi, {}, PAGE);
      expect(checker.can.read()).toBe(false);
      expect(checker.can('update')).toBe(false);
      expect(checker.cannot.read()).toBe(true);
      expect(checker.cannot('update')).toBe(true);
      expect(await checker.sanitizedQuery.read({})).toEqual({ filters: { id: { $in: [] } } });
      expect(await checker.sanitizeOutput({ title: 'secret' })).toEqual({});
      expect(warnings).toHaveLength(1);
    },
  ],
  [
    'restricted-relations',
    'nothing is told of relations, without the request’s context',
    async () => {
      const strapi = createStrapi({ requestContext: { get: nothing }, contentTypes: {} });
      const isRestricted = await findRestricted(strapi, new Map());
      expect(isRestricted({ kind: 'relation', uid: AUTHOR }, AUTHOR)).toBe(true);
      expect(isRestricted({ kind: 'component', uid: HERO }, HERO)).toBe(false);
    },
  ],
  [
    'restricted-relations',
    'nothing is told of relations, without the service that checks permissions',
    async () => {
      const requestContext = { get: () => ({ state: { auth: {} } }) };
      const contentTypes = { [AUTHOR]: {} };
      for (const get of [() => ({}), undefined]) {
        const strapi = createStrapi({ requestContext, contentTypes, get });
        const isRestricted = await findRestricted(strapi, new Map([[AUTHOR, {}]]));
        expect(isRestricted({ kind: 'relation', uid: AUTHOR }, AUTHOR)).toBe(true);
        expect(warnings).toHaveLength(1);
      }
    },
  ],
  [
    'third-party-document-middlewares',
    'those whose turn is not told count as the project’s',
    () => {
      const documents = { use: () => nothing };
      const hook = () => ({ register: nothing });
      const watch = getThirdPartyDocumentMiddlewares(createStrapi({ documents, hook }));
      expect(watch.areThere()).toBe(false);
      documents.use();
      expect(watch.areThere()).toBe(true);
    },
  ],
  ...(['router', 'api'] as const).map((part): Row => {
    const without = { router: {}, api: () => ({}) }[part];
    return [
      'third-party-middlewares',
      `somebody counts as there, without the server’s ${part}`,
      () => {
        const server = { ...SERVER, [part]: without };
        const watch = getThirdPartyMiddlewares(createStrapi({ server }));
        expect(watch.areInside()).toBe(true);
        expect(watch.areThere()).toBe(true);
        expect(warnings).toHaveLength(1);
      },
    ];
  }),
  [
    'third-party-middlewares',
    'those whose turn is not told count as the project’s',
    () => {
      const server = { ...SERVER };
      const watch = getThirdPartyMiddlewares(createStrapi({ server }));
      expect(watch.areThere()).toBe(false);
      server.use();
      expect(watch.areThere()).toBe(true);
    },
  ],
  [
    'wrap-route-middleware',
    'the caller is told that requests come by the other',
    () => {
      const wrap = (strapi: Core.Strapi) =>
        wrapRouteMiddleware(strapi, { plugin: 'rest-cache', name: 'recv' }, (inner) => inner);
      const plugins = { 'rest-cache': {} };
      expect(wrap(createStrapi({ plugins }))).toBe(false);
      expect(warnings).toHaveLength(1);
      expect(wrap(createStrapi({ plugins, get: () => ({ keys: () => [] }) }))).toBe(false);
      expect(wrap(createStrapi({ plugins: {} }))).toBe(true);
      expect(warnings).toEqual([]);
    },
  ],
];

test.each(ROWS)('%s fails closed: %s', async (_file, _closed, check) => {
  await check();
});

describe('each file that touches an inside of Strapi', () => {
  const files = readdirSync(ROOM)
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !TOOLS.includes(name));

  test.each(files)('%s says where it was seen and what would remove it, and has a row', (file) => {
    const text = readFileSync(path.join(ROOM, `${file}.ts`), 'utf8').replace(/\n\s*\* ?/g, ' ');
    expect(text).toMatch(/Seen in Strapi 5\.\d+\.\d/);
    expect(text).toMatch(/It can go once/);
    expect(ROWS.map(([name]) => name)).toContain(file);
  });
});
