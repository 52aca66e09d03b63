import type { Core } from '@strapi/strapi';
import { getThirdPartyLifecycles } from '../../../../server/src/strapi/third-party-lifecycles';

const PAGE = 'api::page.page';
const nothing = () => undefined;

function watch(lifecyclesOfPage?: object) {
  const lifecycles = { subscribe: (_subscriber: unknown) => nothing };
  const getModel = (uid: string) => ({ lifecycles: uid === PAGE ? lifecyclesOfPage : {} });
  const strapi = { db: { lifecycles }, getModel } as unknown as Core.Strapi;
  return { ...getThirdPartyLifecycles(strapi), subscribe: lifecycles.subscribe };
}

describe('who is told of the reads of a model', () => {
  test.each([
    ['one that is told of everything', nothing, true],
    ['one that changes what is asked for', { beforeFindMany: nothing }, true],
    ['one that changes what was found', { afterFindOne: nothing }, true],
    ['one of this model', { models: [PAGE], afterFindMany: nothing }, true],
    ['one of another model', { models: ['api::author.author'], afterFindMany: nothing }, false],
    ['one that is told of writes', { afterCreate: nothing, beforeUpdateMany: nothing }, false],
  ])('%s', (_name, subscriber, isTold) => {
    const { areToldOfReads, subscribe } = watch();
    expect(areToldOfReads(PAGE)).toBe(false);
    const unsubscribe = subscribe(subscriber);
    expect(areToldOfReads(PAGE)).toBe(isTold);
    unsubscribe();
    expect(areToldOfReads(PAGE)).toBe(false);
  });

  test('the content type’s own lifecycles', () => {
    expect(watch({ afterFindMany: nothing }).areToldOfReads(PAGE)).toBe(true);
    expect(watch({ afterCreate: nothing }).areToldOfReads(PAGE)).toBe(false);
  });

  test('not this plugin', () => {
    const { areToldOfReads, subscribeOwn } = watch();
    subscribeOwn({ beforeFindMany: nothing });
    expect(areToldOfReads(PAGE)).toBe(false);
  });
});
