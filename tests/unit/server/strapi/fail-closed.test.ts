import type { Core } from '@strapi/strapi';
import { findRestricted } from '../../../../server/src/services/delivery/reads/restricted-relations';
import { getThirdPartyDocumentMiddlewares } from '../../../../server/src/strapi/third-party-document-middlewares';
import { getThirdPartyMiddlewares } from '../../../../server/src/strapi/third-party-middlewares';

/** As much of a Strapi as is looked into; what a test leaves out is missing there too. */
const createStrapi = (parts: object): Core.Strapi => parts as unknown as Core.Strapi;

const AUTHOR = 'api::author.author';
const HERO = 'page.hero';

const nothing = () => undefined;
const config = { get: (_path: string, fallback: unknown) => fallback };

describe('where an inside of Strapi is missing', () => {
  test.each([
    ['server.router.use', { use: nothing, router: {}, api: () => ({ use: nothing }) }],
    ['the content API’s use', { use: nothing, router: { use: nothing }, api: () => ({}) }],
  ])('a project’s middleware counts as there: %s', (_name, server) => {
    const watch = getThirdPartyMiddlewares(createStrapi({ server, config }));
    expect(watch.areInside()).toBe(true);
    expect(watch.areThere()).toBe(true);
  });

  test('middlewares whose turn is not told count as a project’s: server.initMiddlewares', () => {
    const server = { use: nothing, router: { use: nothing }, api: () => ({ use: nothing }) };
    const watch = getThirdPartyMiddlewares(createStrapi({ server, config }));
    expect(watch.areThere()).toBe(false);
    server.use();
    expect(watch.areThere()).toBe(true);
  });

  test('document middlewares whose turn is not told count as a project’s: the hook after the sync', () => {
    const documents = { use: () => nothing };
    const hook = () => ({ register: nothing });
    const watch = getThirdPartyDocumentMiddlewares(createStrapi({ documents, hook }));
    expect(watch.areThere()).toBe(false);
    documents.use();
    expect(watch.areThere()).toBe(true);
  });

  test('nothing is told of relations: the request’s context', async () => {
    const strapi = createStrapi({ requestContext: { get: nothing }, contentTypes: {} });
    const isRestricted = await findRestricted(strapi, new Map());
    expect(isRestricted({ kind: 'relation', uid: AUTHOR }, AUTHOR)).toBe(true);
    expect(isRestricted({ kind: 'component', uid: HERO }, HERO)).toBe(false);
  });
});
