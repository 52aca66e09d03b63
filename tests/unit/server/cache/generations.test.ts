import { ANY_MODEL } from '../../../../server/src/schema/list-dependencies';
import {
  createGenerations,
  EVERYTHING,
  type Change,
} from '../../../../server/src/services/cache/generations';
import {
  assembleBody,
  splitBody,
} from '../../../../server/src/services/delivery/response/response-body';
import { createSingleFlight } from '../../../../server/src/services/cache/single-flight';
import { listDependencies } from '../../../../server/src/schema/list-dependencies';
import { isPlainJson } from '../../../../server/src/json/is-plain-json';
import type { ModelSchema } from '../../../../server/src/schema/model-schema';

describe('generations', () => {
  test('change the stamps of what was written, and no others', () => {
    const generations = createGenerations();
    const [page, author] = [generations.stamp(['page']), generations.stamp(['author'])];
    generations.renew('page');
    expect(generations.stamp(['page'])).not.toBe(page);
    expect(generations.stamp(['author'])).toBe(author);
  });

  test('change with any write for what depends on everything', () => {
    const generations = createGenerations();
    const stamps = ['a', 'b'].map((uid) => {
      generations.renew(uid);
      return generations.stamp([ANY_MODEL]);
    });
    generations.renew(EVERYTHING);
    expect(new Set([...stamps, generations.stamp([ANY_MODEL])]).size).toBe(3);
    expect(generations.haveChangedSince(['never-written'], 2)).toBe(true);
  });

  test('tell what changed since', () => {
    const generations = createGenerations();
    generations.renew('page');
    const epoch = generations.getEpoch();
    generations.adopt({ uid: 'author', names: [], step: 7 });
    expect(generations.haveChangedSince(['page'], epoch)).toBe(false);
    expect(generations.haveChangedSince(['page', 'author'], epoch)).toBe(true);
  });

  test('are the same on every node that heard of them', () => {
    const here = createGenerations((change) => there.adopt(change));
    const there = createGenerations();
    here.renew('page');
    expect(there.stamp(['page', 'author'])).toBe(here.stamp(['page', 'author']));
  });

  test('of two nodes that write at the same time are the same only when both heard of both', () => {
    const steps: { here: Change[]; there: Change[] } = { here: [], there: [] };
    const here = createGenerations((change) => steps.here.push(change));
    const there = createGenerations((change) => steps.there.push(change));
    here.renew('page');
    there.renew('page');
    const own = [here.stamp(['page']), there.stamp(['page'])];
    steps.there.forEach((change) => here.adopt(change));
    steps.here.forEach((change) => there.adopt(change));
    expect(here.stamp(['page'])).toBe(there.stamp(['page']));
    expect(own).not.toContain(here.stamp(['page']));
    expect(here.stamp([ANY_MODEL])).toBe(there.stamp([ANY_MODEL]));
  });

  test('of a row leave the other rows of its model current', () => {
    const generations = createGenerations();
    const stamp = () => ['page#1', 'page#2', 'page'].map((name) => generations.stamp([name]));
    const before = stamp();
    generations.renew('page', ['page#1']);
    const after = stamp();
    expect(after.map((text, i) => text === before[i])).toEqual([false, true, false]);
    expect(generations.haveChangedSince(['page#2'], 0)).toBe(false);
    expect(generations.haveChangedSince(['page#1'], 0)).toBe(true);
  });

  test('of rows are forgotten when there are too many, and then nothing is current', () => {
    const told: Change[] = [];
    const generations = createGenerations((change) => told.push(change), 2);
    generations.renew('page', ['page#1']);
    const [stamp, epoch] = [generations.stamp(['page#1']), generations.getEpoch()];
    const other = generations.stamp(['page#9']);
    generations.renew('page', ['page#2', 'page#3']);
    expect(generations.stamp(['page#1'])).not.toBe(stamp);
    expect(generations.stamp(['page#9'])).not.toBe(other);
    expect(generations.haveChangedSince(['page#1'], epoch)).toBe(true);
    expect(told.at(-1)).toMatchObject({ uid: EVERYTHING, names: [], forgetsNames: true });
  });

  test('of rows are those that nodes have in common', () => {
    const generations = createGenerations();
    generations.renew('page', ['page#1', 'page#2']);
    generations.restart([['page', 5n]], [['page#2', 5n]]);
    expect(generations.stamp(['page', 'page#1', 'page#2'])).toBe('.5..5');
    expect(generations.haveChangedSince(['page#7'], 1)).toBe(true);
  });

  test('can start anew from what nodes have in common, and then nothing is current', () => {
    const generations = createGenerations();
    generations.renew('page');
    const epoch = generations.getEpoch();
    generations.restart([['author', 5n]]);
    expect(generations.stamp(['page', 'author', ANY_MODEL])).toBe('..5.5');
    expect(generations.haveChangedSince(['never-written'], epoch)).toBe(true);
    generations.adopt({ uid: 'author', names: [], step: 2 });
    expect(generations.stamp(['author'])).toBe('.7');
  });
});

describe('the body of an answer', () => {
  test.each([
    [{ data: { id: 1 }, meta: { pagination: { total: 1 } } }],
    [{ data: [], meta: {} }],
    [{ data: null }],
    [{ data: 'x', extra: true, meta: { a: null } }],
  ])('of %j is the JSON that Strapi would have written', (body) => {
    const meta = { segments: ['a'], warnings: ['w'] };
    const outcome = { ...splitBody(body), key: 'k', decisions: [], warnings: [] };
    const { data, meta: ownMeta, ...rest } = body as Record<string, unknown>;
    const personalization = { key: 'k', segments: ['a'], decisions: [], warnings: ['w'] };
    expect(assembleBody(outcome, meta)).toBe(
      JSON.stringify({ data, ...rest, meta: { ...(ownMeta as object), personalization } }),
    );
  });
});

describe('a single flight', () => {
  test('does the work once for all who ask meanwhile', async () => {
    const flights = createSingleFlight();
    let result: string | undefined;
    let works = 0;
    const ask = () =>
      flights.share(
        'key',
        () => result !== undefined,
        async () => {
          works += 1;
          await new Promise((resolve) => setTimeout(resolve, 5));
          result = 'done';
        },
      );
    await Promise.all(Array.from({ length: 20 }, ask));
    expect(works).toBe(1);
  });

  test('lets the others do their own work where the first failed', async () => {
    const flights = createSingleFlight();
    let works = 0;
    const fail = () =>
      flights.share(
        'key',
        () => false,
        async () => {
          works += 1;
          await Promise.resolve();
          throw new Error('no');
        },
      );
    const results = await Promise.allSettled([fail(), fail()]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(works).toBe(2);
  });
});

describe('the models that a query depends on', () => {
  const schema = (uid: string, attributes: ModelSchema['attributes']): [string, ModelSchema] => [
    uid,
    { uid, modelType: 'contentType', modelName: uid, collectionName: uid, info: {}, attributes },
  ];
  const schemas = new Map([
    schema('page', {
      title: { type: 'string' },
      author: { type: 'relation', target: 'author' },
      zone: { type: 'dynamiczone', components: ['hero', 'plain'] },
      any: { type: 'relation', relation: 'morphToMany' },
    }),
    schema('hero', { image: { type: 'media' }, author: { type: 'relation', target: 'author' } }),
    schema('plain', {}),
    schema('author', { company: { type: 'relation', target: 'company' } }),
    schema('company', { logo: { type: 'media' } }),
    schema('plugin::upload.file', {}),
  ]);
  const list = (query: object) =>
    [...listDependencies('page', query, (uid) => schemas.get(uid))].sort();

  test.each([
    [{}, ['page']],
    [{ populate: ['author.company.logo'] }, ['author', 'company', 'page', 'plugin::upload.file']],
    [
      { populate: { zone: { on: { hero: { populate: '*' } } } } },
      ['author', 'hero', 'page', 'plugin::upload.file'],
    ],
    [{ populate: { zone: true } }, ['hero', 'page', 'plain']],
    [{ populate: 'any' }, [ANY_MODEL, 'page']],
    [{ filters: { $or: [{ author: { company: { name: 'x' } } }] } }, ['author', 'company', 'page']],
    [{ sort: 'author.company.name:desc,title' }, ['author', 'company', 'page']],
    [{ sort: [{ author: { name: 'asc' } }] }, ['author', 'page']],
    [{ populate: { author: { filters: { company: { id: 1 } } } } }, ['author', 'company', 'page']],
  ])('of %j are found', (query, expected) => {
    expect(list(query)).toEqual(expected);
  });
});

describe('isPlainJson', () => {
  test('refuses what JSON does not tell apart', () => {
    expect(isPlainJson({ a: [1, 'x', null, true, undefined, { b: {} }] })).toBe(true);
    for (const value of [new Date(), () => 1, { a: /x/ }, [new Map()], Symbol('s'), 1n]) {
      expect(isPlainJson(value)).toBe(false);
    }
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    expect(isPlainJson(cyclic)).toBe(false);
  });
});
