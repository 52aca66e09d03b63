import type { Core } from '@strapi/strapi';
import { followWrites } from '../../../../server/src/services/cache/follow-writes';

type Handle = (event: { model: { uid: string } }) => Promise<void>;

const PAGE = { model: { uid: 'api::page.page' } };

/** As much of Strapi as is written to, and what was logged. */
function createStrapi(inTransaction: boolean) {
  const commits: (() => void)[] = [];
  const log: string[] = [];
  let handlers: Record<string, Handle> = {};
  const strapi = {
    log: { error: (line: string) => log.push(line) },
    db: {
      inTransaction: () => inTransaction,
      transaction: async (run: (scope: object) => unknown) =>
        run({ onCommit: (callback: () => void) => commits.push(callback) }),
      lifecycles: { subscribe: (given: typeof handlers) => void (handlers = given) },
    },
  };
  return {
    strapi: strapi as unknown as Core.Strapi,
    write: () => handlers.afterUpdate?.(PAGE),
    commit: () => commits.forEach((callback) => callback()),
    log,
  };
}

test('A write is told at once, and again after its commit', async () => {
  const told: string[] = [];
  const { strapi, write, commit } = createStrapi(true);
  followWrites(strapi, (uid) => told.push(uid));
  await write();
  expect(told).toEqual(['api::page.page']);
  commit();
  expect(told).toEqual(['api::page.page', 'api::page.page']);
});

test('A write and its commit go on where whoever is told fails, and the log says so', async () => {
  const { strapi, write, commit, log } = createStrapi(true);
  followWrites(strapi, () => {
    throw new Error('broken');
  });
  await write();
  commit();
  expect(log).toEqual([
    '[personalization] a write of api::page.page was not noticed: broken',
    '[personalization] a write of api::page.page was not noticed: broken',
  ]);
});
