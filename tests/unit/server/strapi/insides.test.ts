import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { addComponent } from '../../../../server/src/strapi/add-component';
import { wrapTranslations } from '../../../../server/src/strapi/ai-translations';
import { findDefaultLocale } from '../../../../server/src/strapi/default-locale';
import { findDialect } from '../../../../server/src/strapi/dialect';
import { findMainField } from '../../../../server/src/strapi/find-main-field';
import { findWriter, isEntryForm } from '../../../../server/src/strapi/find-writer';
import { changeGeneratedTypes } from '../../../../server/src/strapi/generated-types';
import { findGraphqlName } from '../../../../server/src/strapi/graphql-names';
import { buildGraphqlResolver } from '../../../../server/src/strapi/graphql-resolvers';
import { hashPassword } from '../../../../server/src/strapi/hash-password';
import { mutateDocumentation } from '../../../../server/src/strapi/mutate-documentation';
import { deleteNamingRows } from '../../../../server/src/strapi/naming-rows';
import {
  readPersistedTables,
  releasePersistedTables,
} from '../../../../server/src/strapi/persisted-tables';
import { buildContentManagerPopulate } from '../../../../server/src/strapi/populate-builder';
import { wrapPreview } from '../../../../server/src/strapi/preview-handler';
import { toDatabaseQuery } from '../../../../server/src/strapi/query-params';
import { sanitizeInput } from '../../../../server/src/strapi/sanitize-input';
import { forgetSchemaHash, nameStoredSchema } from '../../../../server/src/strapi/schema-hash';
import {
  findAnyComponentLinks,
  findColumnName,
  findComponentLinks,
  findTableName,
  listLinkTableNames,
  listRelationLinks,
  listStoredFields,
  listTablesOf,
  listTypedLinks,
} from '../../../../server/src/strapi/table-layout';
import { listReferences } from '../../../../server/src/strapi/table-references';
import { wrapTools } from '../../../../server/src/strapi/tool-registry';
import { nameViewSettings, syncViewSettings } from '../../../../server/src/strapi/view-settings';
import { wasPluginOff } from '../../../../server/src/strapi/was-plugin-off';
import { withoutAttributes } from '../../../../server/src/strapi/without-attributes';
import { wrapServices } from '../../../../server/src/strapi/wrap-services';
import { withCompletePopulates } from '../../../../server/src/strapi/complete-populates';
import { isCoreAction } from '../../../../server/src/strapi/core-action';
import { hasOnlyCoreMiddlewares } from '../../../../server/src/strapi/core-middlewares';
import { readEntryRequest } from '../../../../server/src/strapi/entry-request';
import { listRouters } from '../../../../server/src/strapi/list-routers';
import { createPermissionChecker } from '../../../../server/src/strapi/permission-checker';
import { findRestricted } from '../../../../server/src/strapi/restricted-relations';
import { getThirdPartyDocumentMiddlewares } from '../../../../server/src/strapi/third-party-document-middlewares';
import { getThirdPartyLifecycles } from '../../../../server/src/strapi/third-party-lifecycles';
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

type Context = Parameters<typeof readEntryRequest>[1];

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
    'dialect',
    'the database is one of which rows are locked',
    () => {
      for (const db of [{}, { dialect: {} }, { dialect: { client: 'oracle' } }]) {
        expect(findDialect(createStrapi({ db }))).toBeNull();
        expect(warnings).toHaveLength(1);
      }
      expect(findDialect(createStrapi({ db: { dialect: { client: 'sqlite' } } }))).toBe('sqlite');
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
  [
    'third-party-lifecycles',
    'somebody counts as told of every read',
    () => {
      for (const parts of [{}, { db: {} }, { db: { lifecycles: {} } }]) {
        const watch = getThirdPartyLifecycles(createStrapi(parts));
        expect(watch.areToldOfReads(PAGE)).toBe(true);
        expect(warnings).toHaveLength(1);
      }
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
    'add-component',
    'Strapi is not started, since it would drop the table',
    () => {
      const component = { uid: 'personalization.page' };
      for (const parts of [{}, { get: () => ({}) }]) {
        expect(() => addComponent(createStrapi(parts), component)).toThrow(/personalization\.page/);
      }
    },
  ],
  [
    'ai-translations',
    'nothing is changed',
    () => {
      for (const service of [undefined, {}, { generateDocumentLocalizations: 1 }]) {
        const strapi = createStrapi({ plugin: () => ({ service: () => service }) });
        wrapTranslations(strapi, async () => 'translated');
        expect(typeof service?.generateDocumentLocalizations).not.toBe('function');
      }
      wrapTranslations(createStrapi({ plugin: nothing }), async () => 'translated');
    },
  ],
  [
    'default-locale',
    'an entry without a locale is none that is stored',
    async () => {
      expect(await findDefaultLocale(createStrapi({}))).toBe('');
      expect(warnings).toHaveLength(1);
      const service = () => ({ getDefaultLocale: async () => undefined });
      expect(await findDefaultLocale(createStrapi({ plugin: () => ({ service }) }))).toBe('');
    },
  ],
  [
    'find-main-field',
    'an entry has no title',
    async () => {
      const contentTypes = { [PAGE]: { attributes: { title: {} } } };
      expect(await findMainField(createStrapi({ contentTypes }), PAGE)).toBeNull();
      expect(warnings).toHaveLength(1);
      const service = () => ({ findConfiguration: async () => ({}) });
      const strapi = createStrapi({ contentTypes, plugin: () => ({ service }) });
      expect(await findMainField(strapi, PAGE)).toBeNull();
    },
  ],
  [
    'find-writer',
    'a change is nobody’s, and nothing counts as taken out',
    () => {
      const user = { id: 1, firstname: 'Ada' };
      for (const parts of [{}, { requestContext: { get: () => ({ state: { user } }) } }]) {
        const strapi = createStrapi(parts);
        expect(findWriter(strapi)).toEqual({ kind: 'code' });
        expect(isEntryForm(strapi)).toBe(false);
      }
    },
  ],
  [
    'generated-types',
    'types are generated as they are',
    () => {
      const config = { get: () => 'development' };
      const before = process.cwd;
      process.cwd = () => '/nowhere';
      try {
        changeGeneratedTypes(createStrapi({ config }), (source) => source);
      } finally {
        process.cwd = before;
      }
      expect(warnings).toHaveLength(1);
    },
  ],
  [
    'graphql-names',
    'a type has no name, and so default content',
    () => {
      const model = { modelType: 'component' };
      expect(findGraphqlName(createStrapi({}), model)).toBeNull();
      const service = () => ({ naming: {} });
      expect(findGraphqlName(createStrapi({ plugin: () => ({ service }) }), model)).toBeNull();
      expect(warnings).toHaveLength(1);
    },
  ],
  [
    'graphql-resolvers',
    'a field has no variants’ resolver, and so default content',
    () => {
      const options = { contentTypeUID: PAGE, attributeName: 'cover' };
      for (const service of [nothing, () => ({ get: () => ({}) })]) {
        const strapi = createStrapi({ plugin: () => ({ service }) });
        expect(() => buildGraphqlResolver(strapi, 'association', options)).toThrow('GraphQL has');
        expect(warnings).toHaveLength(1);
      }
    },
  ],
  [
    'hash-password',
    'no password is stored',
    async () => {
      for (const service of [nothing, () => ({})]) {
        expect(await hashPassword(createStrapi({ service }), 'secret')).toBeNull();
        expect(warnings).toHaveLength(1);
      }
    },
  ],
  [
    'mutate-documentation',
    'the settings stay as they are',
    () => {
      const set = jest.fn();
      const config = { get: nothing, set };
      const strapi = createStrapi({ plugins: { documentation: {} }, config });
      mutateDocumentation(strapi, nothing);
      expect(set).not.toHaveBeenCalled();
      expect(warnings).toHaveLength(1);
      mutateDocumentation(createStrapi({ plugins: {}, config }), nothing);
      expect(warnings).toEqual([]);
    },
  ],
  [
    'naming-rows',
    'nothing is deleted from a table that is not there, or has other columns',
    async () => {
      const getConnection = jest.fn();
      for (const [hasTable, hasColumn] of [
        [false, true],
        [true, false],
      ]) {
        const schema = { hasTable: async () => hasTable, hasColumn: async () => hasColumn };
        const getSchemaConnection = () => ({ transacting: () => schema });
        const strapi = createStrapi({ db: { getSchemaConnection, getConnection } });
        await deleteNamingRows(strapi, {} as never);
      }
      expect(getConnection).not.toHaveBeenCalled();
    },
  ],
  [
    'persisted-tables',
    'a list of another form is left as it is',
    async () => {
      const store = () => ({ get: async () => ({ tables: [] }) });
      expect(await readPersistedTables(createStrapi({ store }))).toBeNull();
      expect(warnings).toHaveLength(1);
      const getConnection = jest.fn();
      const strapi = createStrapi({ db: { metadata: new Map(), getConnection } });
      await releasePersistedTables(strapi, {} as never, ['pages']);
      expect(getConnection).not.toHaveBeenCalled();
    },
  ],
  [
    'populate-builder',
    'an entry does not count as known',
    async () => {
      for (const service of [nothing, () => () => ({})]) {
        const strapi = createStrapi({ plugin: () => ({ service }) });
        expect(await buildContentManagerPopulate(strapi, PAGE, 'everything')).toBeNull();
        expect(await buildContentManagerPopulate(strapi, PAGE, { query: {} })).toBeNull();
        expect(warnings).toHaveLength(1);
      }
    },
  ],
  [
    'preview-handler',
    'the preview is Strapi’s own',
    () => {
      const set = jest.fn();
      const config = { get: () => ({ handler: true }), set };
      wrapPreview(createStrapi({ config }), (handler) => handler);
      expect(set).not.toHaveBeenCalled();
    },
  ],
  [
    'query-params',
    'there is no query, so that it cannot lack its conditions',
    () => {
      for (const parts of [{}, { get: () => ({}) }]) {
        expect(toDatabaseQuery(createStrapi(parts), PAGE, { filters: {} })).toBeNull();
        expect(warnings).toHaveLength(1);
      }
    },
  ],
  [
    'sanitize-input',
    'variants are taken from all that the content API writes',
    async () => {
      for (const sanitizers of [undefined, {}]) {
        const use = jest.fn();
        const state = { route: { info: { type: 'content-api' } } };
        const strapi = createStrapi({
          ...(sanitizers && { sanitizers }),
          contentTypes: { [PAGE]: {} },
          documents: { use },
          requestContext: { get: () => ({ state }) },
        });
        sanitizeInput(strapi, () => () => ({ title: 'Hi' }));
        const [middleware] = use.mock.calls[0] as [
          (context: object, next: () => Promise<void>) => Promise<void>,
        ];
        const context = { uid: PAGE, params: { data: { title: 'Hi', segmentVariants: [] } } };
        await middleware(context, async () => undefined);
        expect(context.params.data).toEqual({ title: 'Hi' });
        expect(warnings).toHaveLength(1);
      }
    },
  ],
  [
    'schema-hash',
    'every start counts as one with another schema',
    async () => {
      const schema = { hasTable: async () => false, hasColumn: async () => false };
      const getConnection = jest.fn();
      const getSchemaConnection = () => ({ transacting: () => schema });
      const strapi = createStrapi({ db: { getSchemaConnection, getConnection } });
      const trx = {} as never;
      expect(await nameStoredSchema(strapi, trx)).not.toBe(await nameStoredSchema(strapi, trx));
      await forgetSchemaHash(strapi, trx);
      expect(getConnection).not.toHaveBeenCalled();
      expect(warnings).toHaveLength(1);
    },
  ],
  [
    'table-layout',
    'no table is known, so that none is written into',
    () => {
      const attributes = { cover: { type: 'relation', target: AUTHOR, joinTable: {} } };
      const other = { uid: PAGE, tableName: 'pages', attributes };
      for (const metadata of [
        undefined,
        new Map(),
        new Map([[PAGE, {}]]),
        new Map([[PAGE, other]]),
      ]) {
        const strapi = createStrapi({ db: { metadata } });
        expect(findComponentLinks(strapi, PAGE, ['cover', 'constructor'])).toBeUndefined();
        expect(findAnyComponentLinks(strapi, PAGE)).toBeUndefined();
        expect(findColumnName(strapi, PAGE, 'cover')).toBeUndefined();
        expect(listRelationLinks(strapi, PAGE, AUTHOR)).toEqual([]);
        expect(listLinkTableNames(strapi, PAGE)).toEqual([]);
        expect(listTypedLinks(strapi)).toEqual([]);
        const isThere = metadata?.get(PAGE) === other;
        expect(findTableName(strapi, PAGE)).toBe(isThere ? 'pages' : undefined);
        expect(listTablesOf(strapi, PAGE)).toEqual(isThere ? ['pages'] : []);
        expect(listStoredFields(strapi, PAGE)).toEqual(new Set(isThere ? ['cover'] : []));
        expect(warnings.length > 0).toBe(!isThere);
      }
    },
  ],
  [
    'table-references',
    'no table is listed, so that Strapi is asked to keep none',
    () => {
      for (const db of [{}, { schema: { schema: { tables: [{ name: 'pages' }] } } }]) {
        expect(listReferences(createStrapi({ db })).size).toBe(0);
        expect(warnings).toHaveLength(1);
      }
    },
  ],
  [
    'tool-registry',
    'the registry stays as it is',
    () => {
      const mcp = {};
      wrapTools(createStrapi({ ai: { mcp } }), (tool) => tool);
      expect(mcp).toEqual({});
      expect(warnings).toHaveLength(1);
      wrapTools(createStrapi({}), (tool) => tool);
      expect(warnings).toEqual([]);
    },
  ],
  [
    'view-settings',
    'settings stay as they are',
    async () => {
      await syncViewSettings(createStrapi({ plugin: () => ({ service: nothing }) }));
      expect(warnings).toHaveLength(2);
      const key = 'plugin_content_manager_configuration_components::page.hero';
      expect(nameViewSettings('component', HERO)).toBe(key);
    },
  ],
  [
    'was-plugin-off',
    'what may be gone is looked for',
    async () => {
      expect(await wasPluginOff(createStrapi({ db: {} }))).toBe(true);
      expect(warnings).toHaveLength(1);
    },
  ],
  [
    'without-attributes',
    'what reads the schemas still does',
    () => {
      const names = new Set(['segmentVariants']);
      expect(withoutAttributes(createStrapi({}), names, () => 'made')).toBe('made');
      const components = { [HERO]: {} };
      expect(withoutAttributes(createStrapi({ components }), names, () => 'made')).toBe('made');
      expect(components).toEqual({ [HERO]: {} });
    },
  ],
  [
    'wrap-services',
    'the other plugin stays as it is',
    () => {
      const wraps = { schema: (service: object) => service as never };
      for (const parts of [{}, { get: () => ({ keys: () => [] }) }]) {
        wrapServices(createStrapi(parts), 'content-type-builder', wraps);
        expect(warnings).toHaveLength(1);
      }
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
